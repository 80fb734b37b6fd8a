using Xunit;

namespace Provenance.Tests.Text;

public class LanguageIdentifierTests
{
    [Theory]
    [InlineData("en", "The quick brown fox jumps over the lazy dog, and then it goes back to the wood from which it came.")]
    [InlineData("de", "Der schnelle Fuchs springt über den faulen Hund und geht dann wieder in den Wald, aus dem er gekommen ist.")]
    [InlineData("fr", "Le renard saute par-dessus le chien paresseux et il retourne dans la forêt d'où il est venu avec les autres.")]
    [InlineData("es", "El zorro salta sobre el perro perezoso y luego vuelve al bosque de donde había venido con los otros.")]
    [InlineData("it", "La volpe salta sopra il cane pigro e poi torna nel bosco da dove era venuta con gli altri della famiglia.")]
    [InlineData("ru", "Лиса прыгает через ленивую собаку, а потом она идет в лес, из которого она и вышла, но не одна.")]
    [InlineData("uk", "Лисиця стрибає через ледачого собаку, а потім вона йде до лісу, але не сама, бо з нею ще були її діти.")]
    [InlineData("zh", "狐狸跳过了懒狗，然后回到了它来的树林里。")]
    [InlineData("ja", "きつねは怠けた犬を飛び越えて、それから森に帰りました。")]
    [InlineData("ko", "여우는 게으른 개를 뛰어넘고 나서 숲으로 돌아갔다.")]
    [InlineData("el", "Η αλεπού πηδά πάνω από το τεμπέλικο σκυλί.")]
    [InlineData("el", "Ἄνδρα μοι ἔννεπε, Μοῦσα, πολύτροπον, ὃς μάλα πολλὰ")]
    [InlineData("fa", "روباه از روی سگ می‌پرد و به جنگل برمی‌گردد که از آن آمده است و با خود را")]
    [InlineData("ar", "قفز الثعلب من فوق الكلب ثم عاد إلى الغابة التي جاء منها مع كل أولاده في الليل")]
    [InlineData("he", "השועל קופץ מעל הכלב העצלן וחוזר ליער")]
    [InlineData("th", "สุนัขจิ้งจอกกระโดดข้ามสุนัข")]
    [InlineData("hi", "लोमड़ी आलसी कुत्ते के ऊपर से कूदती है")]
    [InlineData("vi", "Con cáo nhảy qua con chó lười và sau đó nó trở về khu rừng của mình với những người bạn không có nhà.")]
    public void Languages_are_told_apart(string code, string text) => Assert.Equal(code, TextProbe.Language(text));

    [Theory]
    [InlineData("")]
    [InlineData("?!... --- ,,,")]
    [InlineData("😀😀😀")]
    [InlineData("1 2 3 4.5")]
    [InlineData("Qwerty Zxcvbn Asdfgh Plokij")]
    public void Nothing_to_go_by_is_no_language(string text) => Assert.Equal("und", TextProbe.Language(text));
}
