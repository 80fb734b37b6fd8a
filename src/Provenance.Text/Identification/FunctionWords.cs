namespace Provenance.Text.Identification;

/// <summary>
/// The commonest function words of languages that share a script, used to tell these languages apart. Words that several of
/// them share are listed under each: the language with the most hits wins.
/// </summary>
internal static class FunctionWords
{
    internal static readonly (string Language, string Words)[] Lists =
    [
        ("en", "the of and to in is that it was for on with as are this be at by have from or which you but not we they his her were been their has had will would there what when who can if out up she he my i"),
        ("de", "der die und den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man ich"),
        ("fr", "de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont avec ou son aux cette comme mais nous vous leur je on être fait elle ses tout même ces été très à"),
        ("es", "de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos"),
        ("pt", "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre você"),
        ("it", "di e il la che in un a per è una sono del con non si da le dei nel alla più anche come al ha della delle lo gli ma i ed o questo se su ci suo dal dalla nella essere molto stato perché quando tra era"),
        ("nl", "de en van het een in is dat op te zijn met voor niet aan er om ook als dan maar bij uit door naar nog wel heeft hij ze worden wordt over deze die was hebben kan of zich veel tot geen ik je"),
        ("id", "yang dan di dari ini itu dengan untuk tidak dalam pada adalah ke oleh akan juga atau sebagai bisa ada karena saya mereka telah lebih kami kita dapat menjadi tersebut seperti anda sudah bahwa oleh banyak saat"),
        ("tr", "bir ve bu da de için çok ile ne daha gibi o en kadar olarak ama var olan sonra ben her değil ki mi olduğu oldu şey biz iyi ya yok diye hem veya ancak göre bana onun otel"),
        ("ro", "de și în a la cu o pe este nu că din un care mai se pentru sunt au fost ca dar sau prin ce dintre foarte într am ai lui său această acest fi după când bine noi dacă fără către"),
        ("pl", "w i na z się nie do to że jest o jak a po co ale za od przez dla tym tak był są być przy może tego jego tylko które oraz czy już także który tej ich było jej pod lub"),
        ("sv", "och i att det som en på är av för med den till inte om har de ett var jag men så från vi kan han nu när eller vid ut skulle efter också där mycket vara denna man sig hade"),
        ("da", "og i at det en den til er som på de med af for ikke der var et har om vi jeg men han sig fra så kan være ved efter nu skal også hvor blev ud eller meget havde mange"),
        ("no", "og i det at en til er som på de med av for ikke der var et har om vi jeg men han seg fra så kan være ved etter nå skal også hvor ble ut eller mye hadde mange bare fikk hva"),
        ("fi", "ja on ei se että oli en hän mutta ovat kun niin myös tai jos mitä minä sen ole kuin sitä vain joka olla jo voi nyt tämä me ne sekä hyvin kuitenkin koska mukaan"),
        ("hu", "a az és hogy nem is egy ez meg van de mint csak már volt ha még el ki lehet vagy azt azonban minden kell nagyon ezt amely után szerint ami itt lesz között"),
        ("cs", "a se v na je že s z do i to o si k ve pro za by ale jako po jsou od tak jeho který co také byl nebo jak jsem bylo než při má které až jen není může když už být"),
        ("vi", "và của là có không được trong cho các một người với những đã này để khi về từ đó như cũng ra lại năm nhưng nhiều trên tại tôi bạn việc sẽ còn bị thể"),
        ("tl", "ang ng sa na mga at ay ko ako si niya siya lang naman kung hindi mo ka may pa rin para nang kasi yung ito pero wala din nga sila kami namin natin talaga"),
        ("ca", "de la i que el en a les un per amb una no els del és al com més es seva va són seu ha o però aquest dels també aquesta quan molt entre sobre fins ser on tot"),
        ("ru", "и в не на я что он с как это по но они к у мы за из его так а от то все или для был же вы бы мне только о о ещё есть если уже когда до очень может их ее при нет чтобы"),
        ("uk", "і в не на що з у та до як це за по він але його про від для або так ми було які є був їх ще вона також під якщо більше був вони коли може цей при щоб"),
        ("bg", "и на в за да се от не е с по че са като това си ще го но към до които при има след или която съм който все още бе един му много този ли само"),
        ("ar", "في من على إلى أن هذا التي عن مع ما لا هو كان هذه كما الذي بعد ذلك أو بين كل قد لم وقد عند حيث غير"),
        ("fa", "و در به از که این را با است برای آن یک خود تا بر هم نیز شده شود می کرد ها بود باید دارد اما اگر"),
    ];
}
