package tumen.generate;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The past tense of a verb from its past participle, for a passive that becomes active: was written by, wrote. */
final class PastTense {
    private static final Map<String, String> OTHER = Arrays.stream(
                    """
                    written wrote|begun began|broken broke|chosen chose|drawn drew|driven drove|given gave|known knew|shown showed
                    |taken took|thrown threw|worn wore|won won|overthrown overthrew|undertaken undertook|seen saw|done did|sung sang
                    |spoken spoke|stolen stole|sworn swore|eaten ate|forgiven forgave|hidden hid|beaten beat|rewritten rewrote
                    |withdrawn withdrew|overseen oversaw|foreseen foresaw|proven proved|sown sowed|borne bore|flown flew|frozen froze
                    |become became|gone went|come came|fallen fell|grown grew|ridden rode|risen rose|shaken shook|sunk sank|rung rang|torn tore|woven wove|overtaken overtook
                    |mistaken mistook|forbidden forbade|forsaken forsook|redrawn redrew|blown blew|drunk drank\
                    """.replace("\n", "").split("\\|", -1))
            .map(pair -> pair.strip().split(" ", -1))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    private static final Set<String> SAME = Arrays.stream(
                    ("built made led found held bought sold sent spent lent left lost met kept paid said told taught"
                        + " caught brought thought fought sought laid set put cut hit shut cast read spread shot"
                        + " struck heard understood bound wound dug hung rebuilt remade upheld overheard outlined lit"
                        + " fed bred split swept dealt felt meant sped hurt beset broadcast recast retold resold")
                            .split(" ", -1))
            .collect(Collectors.toUnmodifiableSet());

    private PastTense() {}

    /** The past tense; empty when it is not sure. */
    static Optional<String> of(String participle) {
        if (OTHER.containsKey(participle)) {
            return Optional.of(OTHER.get(participle));
        }
        return participle.endsWith("ed") || SAME.contains(participle) ? Optional.of(participle) : Optional.empty();
    }
}
