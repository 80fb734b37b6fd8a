namespace Provenance.Detection.Explanations;

/// <summary>Plain words for every feature. "Uncommon" pairs and triples of words are those that the training data did not have often enough to be kept.</summary>
internal static class FeatureWords
{
    private static readonly Dictionary<string, FeatureWording> Table = new(StringComparer.Ordinal)
    {
        ["margin.word-ngrams-2"] = new("words and phrases as a whole", "words and phrases speak less for a machine", "words and phrases speak more for a machine"),
        ["margin.distorted-ngrams-2"] = new("turns of phrase as a whole", "turns of phrase speak less for a machine", "turns of phrase speak more for a machine"),
        ["margin.character-ngrams-1"] = new("parts of words as a whole", "parts of words speak less for a machine", "parts of words speak more for a machine"),

        ["ratio"] = new("how much better word sequences fit machine text", "word sequences fit machine text less well", "word sequences fit machine text better"),
        ["ratio.deviation"] = new("how much the fit to machine text varies from word to word", "the fit to machine text varies less from word to word", "the fit to machine text varies more from word to word"),
        ["ratio.autocorrelation"] = new("whether words that fit machine text come in runs", "human-like and machine-like words alternate more", "human-like and machine-like words come in longer runs"),
        ["ratio.words"] = new("how much better single words fit machine text", "single words fit machine text less well", "single words fit machine text better"),
        ["ratio.pairs"] = new("how much better pairs of words fit machine text", "pairs of words fit machine text less well", "pairs of words fit machine text better"),
        ["surprise.human"] = new("how surprising words are to who knows human text", "words are less surprising to who knows human text", "words are more surprising to who knows human text"),
        ["surprise.human.deviation"] = new("how much surprise to who knows human text varies", "surprise to who knows human text varies less", "surprise to who knows human text varies more"),
        ["surprise.machine"] = new("how surprising words are to who knows machine text", "words are less surprising to who knows machine text", "words are more surprising to who knows machine text"),
        ["surprise.machine.deviation"] = new("how much surprise to who knows machine text varies", "surprise to who knows machine text varies less", "surprise to who knows machine text varies more"),
        ["surprise"] = new("how surprising words are", "words are easier to guess", "words are harder to guess"),
        ["surprise.deviation"] = new("how much surprise varies", "surprise varies less", "surprise varies more"),
        ["surprise.skew"] = new("whether a few words surprise much", "single words stand out less as surprising", "single words stand out more as surprising"),
        ["surprise.autocorrelation"] = new("whether surprise comes in runs", "surprising and expected words alternate more", "surprising words come in longer runs"),
        ["surprise.step"] = new("how much surprise changes from word to word", "surprise changes less from word to word", "surprise changes more from word to word"),
        ["surprise.1"] = new("share of words that are certain", "fewer words are all but certain", "more words are all but certain"),
        ["surprise.3"] = new("share of words that are expected", "fewer words are to be expected", "more words are to be expected"),
        ["surprise.5"] = new("share of words that are likely enough", "fewer words are of middling likelihood", "more words are of middling likelihood"),
        ["surprise.8"] = new("share of words that are surprising", "fewer words surprise", "more words surprise"),
        ["surprise.more"] = new("share of words that are very surprising", "fewer words surprise much", "more words surprise much"),
        ["pairs.new"] = new("share of uncommon pairs of words", "fewer pairs of words are uncommon", "more pairs of words are uncommon"),
        ["triples.new"] = new("share of uncommon triples of words", "fewer triples of words are uncommon", "more triples of words are uncommon"),
        ["pairs.new.human"] = new("share of pairs of words that are uncommon in human text", "fewer pairs of words are uncommon among people", "more pairs of words are uncommon among people"),
        ["triples.new.human"] = new("share of triples of words that are uncommon in human text", "fewer triples of words are uncommon among people", "more triples of words are uncommon among people"),

        ["sentence.words.mean"] = new("words in a sentence", "sentences are shorter", "sentences are longer"),
        ["sentence.words.deviation"] = new("how much sentence lengths vary", "sentence lengths vary less", "sentence lengths vary more"),
        ["sentence.words.variation"] = new("how much sentence lengths vary for their mean", "sentence lengths vary less for their mean", "sentence lengths vary more for their mean"),
        ["sentence.words.autocorrelation"] = new("whether sentences of like length follow each other", "long and short sentences alternate more", "sentences of like length follow each other more"),
        ["sentence.short"] = new("share of sentences under 8 words", "fewer sentences are short", "more sentences are short"),
        ["sentence.long"] = new("share of sentences over 30 words", "fewer sentences are long", "more sentences are long"),
        ["sentence.step"] = new("how much length changes from sentence to sentence", "length changes less from sentence to sentence", "length changes more from sentence to sentence"),
        ["sentence.openings.distinct"] = new("different words that sentences start with", "sentences start with fewer different words", "sentences start with more different words"),
        ["sentence.openings.repeated"] = new("share of sentences that start as the last one did", "sentences start less often as the last one did", "sentences start more often as the last one did"),

        ["mark.comma"] = new("commas in a hundred words and marks", "there are fewer commas", "there are more commas"),
        ["mark.stop"] = new("full stops in a hundred words and marks", "there are fewer full stops", "there are more full stops"),
        ["mark.semicolon"] = new("semicolons in a hundred words and marks", "there are fewer semicolons", "there are more semicolons"),
        ["mark.colon"] = new("colons in a hundred words and marks", "there are fewer colons", "there are more colons"),
        ["mark.dash"] = new("dashes and hyphens in a hundred words and marks", "there are fewer dashes and hyphens", "there are more dashes and hyphens"),
        ["mark.quote"] = new("quotation marks in a hundred words and marks", "there are fewer quotation marks", "there are more quotation marks"),
        ["mark.apostrophe"] = new("single quotes and loose apostrophes in a hundred words and marks", "there are fewer single quotes", "there are more single quotes"),
        ["mark.bracket"] = new("brackets in a hundred words and marks", "there are fewer brackets", "there are more brackets"),
        ["mark.question"] = new("question marks in a hundred words and marks", "there are fewer question marks", "there are more question marks"),
        ["mark.exclamation"] = new("exclamation marks in a hundred words and marks", "there are fewer exclamation marks", "there are more exclamation marks"),
        ["mark.run"] = new("repeated marks such as ... in a hundred words and marks", "marks are repeated less (...)", "marks are repeated more (...)"),
        ["mark.slash"] = new("slashes in a hundred words and marks", "there are fewer slashes", "there are more slashes"),
        ["mark.other"] = new("other marks in a hundred words and marks", "there are fewer unusual marks", "there are more unusual marks"),
        ["number"] = new("numbers in a hundred words and marks", "there are fewer numbers", "there are more numbers"),
        ["symbol"] = new("symbols and emoji in a hundred words and marks", "there are fewer symbols and emoji", "there are more symbols and emoji"),

        ["word.length.mean"] = new("mean length of words", "words are shorter", "words are longer"),
        ["word.length.deviation"] = new("how much lengths of words vary", "lengths of words vary less", "lengths of words vary more"),
        ["word.long"] = new("share of words of 8 letters or more", "fewer words are long", "more words are long"),
        ["word.short"] = new("share of words of 3 letters or fewer", "fewer words are short", "more words are short"),
        ["rank.10"] = new("share of the ten commonest words", "the ten commonest words are rarer", "the ten commonest words are more frequent"),
        ["rank.50"] = new("share of the next commonest words, to the 50th", "the commonest words after the first ten are rarer", "the commonest words after the first ten are more frequent"),
        ["rank.200"] = new("share of common words, to the 200th", "very common words are rarer", "very common words are more frequent"),
        ["rank.1000"] = new("share of common words, to the 1,000th", "common words are rarer", "common words are more frequent"),
        ["rank.5000"] = new("share of less common words, to the 5,000th", "less common words are rarer", "less common words are more frequent"),
        ["rank.20000"] = new("share of rare words that are known", "rare words are rarer", "rare words are more frequent"),
        ["rank.unknown"] = new("share of words that are not in the vocabulary", "fewer words are unknown", "more words are unknown"),
        ["rarity.mean"] = new("how rare words are", "words are more common", "words are rarer"),
        ["rarity.deviation"] = new("how much the rarity of words varies", "rare and common words differ less", "rare and common words differ more"),
        ["rarity.autocorrelation"] = new("whether rare words come in runs", "rare and common words alternate more", "rare words come in longer runs"),
        ["rarity.high"] = new("how rare the rarest words are", "the rarest words are less rare", "the rarest words are rarer"),
        ["word.tail.run"] = new("rare words side by side", "rare words stand less often side by side", "rare words stand more often side by side"),

        ["distinct.50"] = new("share of different words in fifty", "fewer words in fifty are different", "more words in fifty are different"),
        ["distinct.50.deviation"] = new("how much the variety of words varies along the text", "the variety of words is more even along the text", "the variety of words is less even along the text"),
        ["distinct.1"] = new("variety of words", "words are less varied", "words are more varied"),
        ["once.1"] = new("share of words that occur once", "fewer words occur only once", "more words occur only once"),
        ["distinct.2"] = new("variety of pairs of words", "pairs of words are less varied", "pairs of words are more varied"),
        ["distinct.3"] = new("variety of triples of words", "triples of words are less varied", "triples of words are more varied"),
        ["return.gap"] = new("distance at which words come back", "words come back sooner", "words come back later"),
        ["compression"] = new("how little the text compresses", "the text repeats itself more", "the text repeats itself less"),
        ["tokens.log"] = new("length of the text", "the text is shorter", "the text is longer"),
    };

    /// <summary>All names with a wording.</summary>
    internal static IReadOnlyCollection<string> Names => Table.Keys;

    /// <summary>Returns a feature's wording; for an unknown feature, its name.</summary>
    internal static FeatureWording Get(string feature) => Table.TryGetValue(feature, out var wording) ? wording : new FeatureWording(feature, $"{feature} is lower", $"{feature} is higher");
}
