package tumen.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tumen.memory.MemoryModel;
import tumen.question.QuestionId;

/** What a person's decisions come to: the fold over those that stand. */
public final class Preferences {
    /** Of somebody who has decided nothing. */
    public static final Preferences NONE = new Preferences();

    private final Map<String, Map<Preference, String>> decks = new HashMap<>();
    private final Map<Preference, String> general = new EnumMap<>(Preference.class);
    private final Set<QuestionId> suspended = new HashSet<>();
    private final Set<QuestionId> flagged = new HashSet<>();
    private final Map<QuestionId, LocalDate> buried = new HashMap<>();
    private final List<Decision.Paused> pauses = new ArrayList<>();
    private Decision.@Nullable Remodelled remodelled;

    private Preferences() {}

    /** Folds the log, oldest first; what was taken back is passed over. */
    public static Preferences fold(List<Decided> log) {
        var preferences = new Preferences();
        for (var decided : log) {
            if (!decided.undone()) {
                preferences.apply(decided);
            }
        }
        return preferences;
    }

    private void apply(Decided decided) {
        switch (decided.decision()) {
            case Decision.Chosen chosen -> {
                var values = chosen.deck() == null
                        ? general
                        : decks.computeIfAbsent(chosen.deck(), deck -> new EnumMap<>(Preference.class));
                chosen.values().forEach((preference, text) -> put(values, preference, text));
            }
            case Decision.Marked marked -> mark(marked.question(), marked.mark(), decided.day());
            case Decision.Paused paused -> pauses.add(paused);
            case Decision.Replanned replanned -> {}
            case Decision.Remodelled changed -> remodelled = changed;
        }
    }

    private static void put(Map<Preference, String> values, Preference preference, String text) {
        if (text.isEmpty()) {
            values.remove(preference);
        } else {
            values.put(preference, text);
        }
    }

    private void mark(QuestionId question, Mark mark, LocalDate day) {
        switch (mark) {
            case SUSPENDED -> suspended.add(question);
            case RESUMED -> suspended.remove(question);
            case FLAGGED -> flagged.add(question);
            case UNFLAGGED -> flagged.remove(question);
            case BURIED -> buried.put(question, day);
            case UNBURIED -> buried.remove(question);
        }
    }

    /** The settings of a deck, or the general ones for null, over those that hold otherwise. */
    Settings over(Settings base, @Nullable String deck) {
        var settings = base;
        for (var each : general.entrySet()) {
            settings = settings.with(each.getKey(), each.getValue());
        }
        if (deck != null) {
            for (var each : decks.getOrDefault(deck, Map.of()).entrySet()) {
                settings = settings.with(each.getKey(), each.getValue());
            }
        }
        return settings;
    }

    /** What was chosen for that deck itself, or in general for null. */
    public Map<Preference, String> chosen(@Nullable String deck) {
        return Map.copyOf(deck == null ? general : decks.getOrDefault(deck, Map.of()));
    }

    /** Whether something was chosen that decides when a card of that deck comes back. */
    boolean schedules(String deck) {
        return remodelled != null
                || !general.isEmpty()
                || !decks.getOrDefault(deck, Map.of()).isEmpty();
    }

    /** Whether it is not to be asked until it is resumed. */
    public boolean isSuspended(QuestionId question) {
        return suspended.contains(question);
    }

    /** Whether it was flagged. */
    public boolean isFlagged(QuestionId question) {
        return flagged.contains(question);
    }

    /** Whether it is not to be asked on that day. */
    public boolean isBuried(QuestionId question, LocalDate day) {
        return day.equals(buried.get(question));
    }

    /** Whether it is to be left out on that day. */
    boolean rests(QuestionId question, LocalDate day) {
        return isSuspended(question) || isBuried(question, day);
    }

    /** The suspended questions. */
    public Set<QuestionId> suspended() {
        return Set.copyOf(suspended);
    }

    /** The flagged questions. */
    public Set<QuestionId> flagged() {
        return Set.copyOf(flagged);
    }

    /** The planned breaks, in the order of planning. */
    public List<Decision.Paused> pauses() {
        return List.copyOf(pauses);
    }

    /** Whether the day lies in a planned break. */
    public boolean isPaused(LocalDate day) {
        return pauses.stream().anyMatch(pause -> pause.contains(day));
    }

    /** The model of memory last chosen; null when none was. */
    @Nullable
    MemoryModel model() {
        return remodelled == null ? null : remodelled.model();
    }

    /** The latest change of the model; null when there was none. */
    public Decision.@Nullable Remodelled remodelled() {
        return remodelled;
    }
}
