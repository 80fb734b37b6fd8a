namespace Provenance.Benchmarks.Own;

/// <summary>Common words of English, the more frequent ones first: what three quarters of a text are made of, and what a detector's tables know.</summary>
internal static class EnglishWords
{
    internal static readonly string[] ByFrequency = Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private const string Text =
        """
        the of and to a in is that for it was as with on be by this at are from or have an not they his he you were which their
        has but all one had we can there been more will if no when who her what so about up out its into than some them other only
        time would my she new also these may could people two first do any then many most like such our over after me now where
        your how make between because those just did well much before through while should very world even years work since being
        made use used must life way both each same under see day part during long own number great system little might good does
        water down still last without set however another until against place around every small found again think three old men
        within right different state too himself never house off often however case year far here though high less general point
        fact government take know home left given given upon always public school almost country means important per possible
        number end large social later best give look company order form second keep power development asked form going several
        group order hand seen process want better thing took things city program business line children side young problem among
        change study water area local national data come early book yet history human become food need law research family
        rather name term based example health per man result main open level often full war against political question control
        night find head show value real course percent market real light kind began interest help idea word mind door able
        reason however god art body words economic certain half taken ever room mother special community white team effect nothing
        further free women father reading together information party whole service century office turn across today whether
        policy enough feel love probably sense once money following age position story available evidence usually quite table
        face particular language seems hard support moment strong member international action true church common white court
        short red book town army feet english eyes tell away heard necessary learned single surface required provide following
        range method theory simply present type nature cost material increase near trade role production growth treatment society
        environment natural current private students university center personal press space military period approach various
        performance experience education quality rate analysis actually activity death basis results subject answer field river
        force simple similar hours months cannot thus therefore including rates access include similar due low total section
        higher population management structure design significant changes lower technology industry increased specific complete
        south north east west class bring college student paper press building land movement street piece project street care
        board figure doing went got said says says told knew thought came put run moved began called felt kept brought held lost
        read met set sent paid built spent stood won understand understanding meaning remember believe consider continue create
        expect explain allow add appear offer report require return reach remain suggest raise pass sell decide develop agree
        carry draw hope hold lead listen live lose mean meet move pay play produce receive serve speak spend stand start stop
        talk teach travel try visit wait walk watch win wonder write wrote written easy clear sure ready close dark deep early
        entire exact fair fast final fine fresh happy heavy hot huge key late likely major modern nice poor popular positive
        potential previous proper quick quiet rich round safe serious sharp sick silent soft solid sudden sweet tall thick thin
        tiny tired traditional typical unique usual vast warm weak wide wild wrong yellow green blue black brown gray gold silver
        morning evening afternoon week month spring summer autumn winter january march april june july august october december
        monday friday sunday america american europe european africa asia china india british london paris york washington
        animal bird fish horse dog cat tree garden flower forest mountain island lake ocean sea sky star sun moon wind rain snow
        fire stone iron wood glass cloth coat hat shoe bed chair kitchen window wall floor roof bridge road train car boat ship
        plane wheel engine machine computer phone radio film music song dance game sport player coach ball season race prize
        doctor nurse hospital patient disease drug pain blood heart brain skin bone hair hand finger arm leg foot eye ear nose
        mouth tooth voice smile tear dream sleep breath step lesson test grade exam teacher science math chemistry physics biology
        cell gene species energy heat pressure speed weight mass unit scale model sample factor function equation variable
        software internet website user network digital code memory file page image video camera screen message email letter
        bank loan tax price stock share profit income wage job worker union strike budget debt credit insurance customer client
        brand product sale store shop restaurant hotel menu recipe sugar salt bread butter cheese milk meat rice fruit apple
        president king queen minister leader officer soldier police judge lawyer trial crime prison vote election campaign
        congress senate parliament treaty peace battle enemy weapon attack defense victory nation border region village
        however, moreover furthermore additionally overall crucial essential ensure enhance highlight foster landscape tapestry
        delve robust comprehensive significantly particularly especially ultimately effectively perhaps maybe indeed anyway
        really pretty bit lot stuff guy guys kids okay yeah well oh don't didn't it's i'm that's can't i've you're doesn't isn't
        wasn't they're he's there's won't couldn't wouldn't we're let's who's
        """;
}
