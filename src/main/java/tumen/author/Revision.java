package tumen.author;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import tumen.question.Evidence;
import tumen.text.Span;

/**
 * Carries what was decided about the drafts of one edition over to the next. A draft of the same words by the same rule
 * keeps its slug, and with it all decisions; one that somebody decided about and that is no longer generated comes along:
 * at its new place when its sentence still stands, stale when it does not.
 */
public final class Revision {
    private Revision() {}

    /**
     * The new edition's drafts with their final slugs, those that come along last.
     *
     * @param before the desk of the earlier edition
     * @param anew what the generator made of the new text
     */
    public static Drafted of(Desk before, Drafted anew) {
        var known = new HashMap<String, Draft>();
        var slugs = new HashSet<String>();
        for (Sheet sheet : before.sheets()) {
            slugs.add(sheet.slug());
            known.putIfAbsent(sheet.draft().identity(), sheet.draft());
        }
        var drafts = new LinkedHashMap<String, Draft>();
        var fresh = new ArrayList<Draft>();
        for (Draft draft : anew.drafts()) {
            Draft same = known.get(draft.identity());
            if (same == null || drafts.putIfAbsent(same.slug(), draft.named(same.slug())) != null) {
                fresh.add(draft);
            }
        }
        for (Draft draft : fresh) {
            String slug = free(draft.slug(), slugs);
            slugs.add(slug);
            drafts.put(slug, draft.named(slug));
        }
        var ranked = new ArrayList<>(drafts.values());
        ranked.sort(Comparator.comparing((Draft draft) -> !draft.refusals().isEmpty())
                .thenComparing(Comparator.comparingDouble(Draft::score).reversed()));
        for (Sheet sheet : before.sheets()) {
            if (!drafts.containsKey(sheet.slug()) && before.touched(sheet.slug())) {
                ranked.add(carried(sheet.draft(), anew.text()));
            }
        }
        return new Drafted(anew.title(), anew.text(), anew.sentences(), ranked);
    }

    private static String free(String slug, Set<String> taken) {
        String free = slug;
        for (int i = 2; taken.contains(free); i++) {
            String ending = "-" + i;
            free = slug.substring(0, Math.min(slug.length(), 80 - ending.length())) + ending;
        }
        return free;
    }

    private static Draft carried(Draft draft, String text) {
        var evidence = draft.evidence();
        int best = -1;
        for (int at = text.indexOf(evidence.quote()); at >= 0; at = text.indexOf(evidence.quote(), at + 1)) {
            int wanted = evidence.span().start();
            if (best < 0 || Math.abs(at - wanted) < Math.abs(best - wanted)) {
                best = at;
            }
        }
        if (best < 0) {
            return draft.lost();
        }
        var span = new Span(best, best + evidence.quote().length());
        return draft.at(new Evidence(evidence.source(), span, evidence.quote(), evidence.key()));
    }
}
