namespace Provenance.Benchmarks.Own;

/// <summary>Common words of other languages, by script; what is not ASCII takes other ways through the normaliser and the tokeniser.</summary>
internal static class WorldWords
{
    internal static readonly string[] French = Split(
        """
        de la le et les des en à un une que qui dans du est pour il au sur par ne pas plus se ce sont été avec son être cette même après où très déjà aussi
        années pays état première société française développement système président siècle époque générale différents côté ça là près grâce à
        c'est l'histoire d'une qu'il n'était s'est l'école élève matière manière théâtre rivière forêt fenêtre tête fête hôpital île âge sûr goût naïf
        cœur sœur œuvre leçon garçon façon reçu énergie économie santé qualité liberté égalité vérité réalité activité université musée café
        """);

    internal static readonly string[] German = Split(
        """
        der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind
        noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde können müssen größer schön früher später während
        Straße Häuser Bücher Universität Gesellschaft Möglichkeit Menschen Jahre Zeit Länder Städte Schüler Prüfung Übung Öffnung Ärzte Äpfel Fluß grün süß
        """);

    internal static readonly string[] Greek = Split(
        """
        και το να του η της με που την από για είναι στο τα σε των θα τον οι στην μια δεν ένα τους αυτό ως μας στη κατά μετά πολύ αλλά όπως έχει ήταν μόνο
        χρόνια κόσμος άνθρωπος ζωή χώρα πόλη νερό θάλασσα ουρανός γλώσσα ιστορία παιδεία επιστήμη τέχνη μουσική βιβλίο σχολείο δρόμος σπίτι καρδιά φως
        """);

    internal static readonly string[] Russian = Split(
        """
        и в не на что я с он как это по но они мы к из у за вы так от все его для бы же то был о году она когда только или уже время если может быть лет этого
        человек люди жизнь мир город страна вода земля небо книга школа история наука работа дом дорога рука глаз слово день ночь друг язык общество развитие
        """);

    /// <summary>Pairs of signs, which stand without spaces.</summary>
    internal static readonly string[] Chinese = Split(
        """
        我们 你们 他们 中国 世界 人民 时间 问题 工作 学生 学校 老师 今天 明天 城市 国家 社会 发展 经济 文化 历史 科学 技术 生活 因为 所以 但是 可以 没有 已经 自己 什么
        这个 那个 一个 非常 重要 研究 方法 结果 系统 语言 文字 电影 音乐 河流 山川 天空 大海 的 了 是 在 和 也 不 就 都 很 与 对 中 上
        """);

    /// <summary>One script a sentence, a third of them Latin with accents.</summary>
    internal static readonly string[][] All = [French, German, French, Greek, Russian, Chinese];

    private static string[] Split(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
