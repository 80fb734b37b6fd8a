using System.Text;
using Provenance.Text.Tokens;

namespace Provenance.Text.Canonical;

/// <summary>
/// Sentences that assistants write about themselves, searched for among a document's tokens, so that case, quotes, invisible characters and homoglyphs do not hide them. People quote them, too, but hardly
/// anybody wrote one before 2022.
/// </summary>
/// <remarks>Refusals and disclaimers, as used to screen web text for answers of chat models; the phrases are widely documented, the list is ours.</remarks>
internal static class AssistantPhrases
{
    private static readonly string[] Phrases =
    [
        "as an ai language model", "as a large language model", "as an ai assistant, i", "as an ai, i don't", "as an ai, i do not", "as an ai, i cannot", "as an ai, i can't",
        "i am an ai language model", "i'm an ai language model", "i am a large language model", "i'm a large language model", "i'm just an ai", "i am just an ai", "i am only an ai",
        "as of my last knowledge update", "as of my knowledge cutoff", "my knowledge cutoff", "as of my last training", "my training data only goes", "beyond my knowledge cutoff",
        "i cannot fulfill this request", "i cannot fulfill that request", "i can't fulfill that request", "i can't fulfill this request", "i'm unable to fulfill that request",
        "i cannot assist with that request", "i can't assist with that request", "i'm sorry, but i can't assist with", "i'm sorry, but i cannot assist with",
        "i cannot generate content that", "i can't generate content that", "i cannot provide a response that",
        "i don't have personal opinions or", "i do not have personal opinions or", "i don't have personal experiences or", "i do not have personal experiences or", "i don't have real-time access", "i don't have access to real-time",
        "violates my programming", "goes against my programming", "goes against my ethical guidelines",
        "als ki-sprachmodell", "als künstliche intelligenz habe ich", "als ki habe ich keine",
        "en tant que modèle de langage", "en tant qu'ia, je", "en tant qu'intelligence artificielle, je",
        "como modelo de lenguaje de", "como modelo de lenguaje, no", "como un modelo de lenguaje", "como modelo de linguagem", "como um modelo de linguagem", "como uma ia, não",
        "come modello linguistico", "in qualità di modello linguistico", "als ai-taalmodel", "als een ai-taalmodel",
        "как языковая модель", "как модель искусственного интеллекта", "作为一个人工智能", "作为一个ai语言模型", "作为ai语言模型", "作为一款人工智能", "aiの言語モデルとして", "言語モデルとして、私は", "ai 언어 모델로서",
    ];

    /// <summary>Separates two phrases by a number that none contains, so that one call splits all of them: many calls would trigger recompilation of the splitter during start-up.</summary>
    private const string Between = " 31337 ";

    /// <summary>Hashes of each phrase's tokens.</summary>
    private static readonly uint[][] Hashes = new uint[Phrases.Length][];

    /// <summary>The index of the token by which each phrase is found: its longest, which is the rarest.</summary>
    private static readonly int[] Anchors = new int[Phrases.Length];

    /// <summary>The hash of each phrase's anchor.</summary>
    private static readonly uint[] AnchorHashes = new uint[Phrases.Length];

    /// <summary>Bits of <see cref="Filter"/>: with sixty anchors, one in seventy other tokens gets through.</summary>
    private const int FilterBits = 12;

    /// <summary>One bit per value of an anchor's first <see cref="FilterBits"/> bits, so that nearly all tokens are skipped.</summary>
    private static readonly ulong[] Filter = new ulong[(1 << FilterBits) / 64];

    static AssistantPhrases()
    {
        var normalizer = new Normalizer();
        var tokens = new TokenBuffer();
        var text = normalizer.Normalize(Encoding.UTF8.GetBytes($"{string.Join(Between, Phrases)}{Between}"));
        Tokenizer.Split(text, normalizer.PaddedOutput, tokens);
        var view = new TokenView(text, tokens);
        var (phrase, start) = (0, 0);
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Hashes[i] != view.Hashes[view.Count - 1]) continue;

            Hashes[phrase] = view.Hashes[start..i].ToArray();
            Anchors[phrase] = Longest(view.Lengths[start..i]);
            var anchor = Hashes[phrase][Anchors[phrase]];
            AnchorHashes[phrase] = anchor;
            Filter[anchor >> (32 - FilterBits + 6)] |= 1UL << (int)(anchor >> (32 - FilterBits));
            (phrase, start) = (phrase + 1, i + 1);
        }
    }

    internal static int Count => Phrases.Length;

    /// <summary>Returns a phrase for display.</summary>
    internal static string Words(int phrase) => Phrases[phrase];

    /// <summary>Returns the number of the first phrase in a text; -1 if there is none.</summary>
    internal static int Find(in TokenView tokens)
    {
        var hashes = tokens.Hashes;
        var filter = Filter;
        for (var i = 0; i < hashes.Length; i++)
        {
            var bit = hashes[i] >> (32 - FilterBits);
            if (((filter[bit >> 6] >> (int)bit) & 1) != 0 && Match(hashes, i) is >= 0 and var phrase) return phrase;
        }

        return -1;
    }

    /// <summary>Returns the first phrase whose anchor is at a position and whose other tokens surround it; -1 if there is none.</summary>
    private static int Match(ReadOnlySpan<uint> hashes, int at)
    {
        for (var phrase = 0; phrase < AnchorHashes.Length; phrase++)
        {
            if (AnchorHashes[phrase] != hashes[at]) continue;

            var start = at - Anchors[phrase];
            var wanted = Hashes[phrase];
            if (start >= 0 && start + wanted.Length <= hashes.Length && hashes.Slice(start, wanted.Length).SequenceEqual(wanted))
            {
                return phrase;
            }
        }

        return -1;
    }

    private static int Longest(ReadOnlySpan<ushort> lengths)
    {
        var longest = 0;
        for (var i = 1; i < lengths.Length; i++) longest = lengths[i] > lengths[longest] ? i : longest;

        return longest;
    }
}
