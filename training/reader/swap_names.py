"""Other people and bodies in annotated sentences, so that what a sentence claims is not learned by who is in it.

Only persons and organizations: a place is often a country because of what is said of it.
"""

import random

KINDS = ("PER", "ORG")
CHANCE = 0.3
LONGEST = 248


def name_spans(sentence):
    """(from, to, kind) of the names in words, half open."""
    tags, out = sentence["names"]["tags"][: len(sentence["starts"])], []
    for i, tag in enumerate(tags):
        if tag.startswith("B-") and tag[2:] in KINDS:
            to = i + 1
            while to < len(tags) and tags[to].startswith("I-"):
                to += 1
            out.append((i, to, tag[2:]))
    return out


def words_of(sentence):
    """Pieces and casing of each word."""
    bounds = [*sentence["starts"], len(sentence["ids"]) - 1]
    return [(sentence["ids"][a:b], sentence["casing"][a:b]) for a, b in zip(bounds, bounds[1:])]


def stock(sentences):
    """Names of each kind that the claim sentences hold, as words; not those that open a sentence."""
    out = {kind: [] for kind in KINDS}
    for sentence in sentences:
        if sentence["claims"] and sentence["names"]:
            words = words_of(sentence)
            for start, to, kind in name_spans(sentence):
                if start > 0:
                    out[kind].append(words[start:to])
    return out


def swapped(sentence, names):
    """The sentence with some names changed for others of their kind, its layers moved along; itself where nothing is changed."""
    if not sentence["claims"] or not sentence["names"]:
        return sentence
    triggers = {trigger["at"] for trigger in sentence["claims"]["triggers"]}
    spans = [s for s in name_spans(sentence) if random.random() < CHANCE and not triggers & set(range(*s[:2])) and s[0] > 0]
    if not spans:
        return sentence
    words, tags, moved, at = words_of(sentence), sentence["names"]["tags"], {}, 0
    new_words, new_tags = [], []
    for start, to, kind in [*spans, (len(words), len(words), "")]:
        for i in range(at, start):
            moved[i] = len(new_words)
            new_words.append(words[i])
            new_tags.append(tags[i])
        if kind:
            name = random.choice(names[kind])
            for i in range(start, to):  # the first stays the first, the rest are the last
                moved[i] = len(new_words) + (0 if i == start and to - start > 1 else len(name) - 1)
            new_words += name
            new_tags += [f"B-{kind}"] + [f"I-{kind}"] * (len(name) - 1)
        at = to
    return rebuilt(sentence, new_words, new_tags, moved)


def rebuilt(sentence, words, tags, moved):
    ids, casing, starts = [sentence["ids"][0]], [0], []
    for word_ids, word_casing in words:
        starts.append(len(ids))
        ids, casing = ids + word_ids, casing + word_casing
    if len(ids) > LONGEST:
        return sentence
    triggers = [
        dict(trigger, at=moved[trigger["at"]], roles=[[role, moved[i]] for role, i in trigger["roles"] if i in moved])
        for trigger in sentence["claims"]["triggers"]
        if trigger["at"] in moved
    ]
    return dict(
        sentence,
        ids=[*ids, sentence["ids"][-1]],
        casing=[*casing, 0],
        starts=starts,
        names=dict(sentence["names"], tags=tags),
        claims=dict(sentence["claims"], triggers=triggers),
        tree=None,
    )
