package tumen.study;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tumen.memory.Days;
import tumen.memory.Fsrs;
import tumen.memory.Fsrs6;
import tumen.memory.Fsrs7;
import tumen.memory.MemoryModel;
import tumen.memory.Moment;
import tumen.people.Person;
import tumen.question.QuestionId;

/** How one person practises: what they decided, over what holds for everybody. */
final class Regime {
    private final Scheduling standard;
    private final Settings base;
    private final Preferences preferences;
    private final UnaryOperator<Scheduling> stored;
    private final Settings general;
    private final Days days;
    private final Map<String, Settings> settings = new ConcurrentHashMap<>();
    private final Map<String, Scheduling> schedulings = new ConcurrentHashMap<>();

    /**
     * Puts the decisions over the standard.
     *
     * @param stored gives a scheduling the number it has, or gets, in the database
     */
    Regime(
            Person person,
            Scheduling standard,
            Settings base,
            Preferences preferences,
            UnaryOperator<Scheduling> stored) {
        this.standard = standard;
        this.base = base;
        this.preferences = preferences;
        this.stored = stored;
        this.general = preferences.over(base, null);
        this.days = new Days(
                general.zone() == null ? person.zone() : general.zone(),
                general.rollover() == null ? person.rolloverHour() : general.rollover());
    }

    Preferences preferences() {
        return preferences;
    }

    /** The settings for all decks. */
    Settings general() {
        return general;
    }

    /** The settings of a deck. */
    Settings of(String deck) {
        return settings.computeIfAbsent(deck, id -> preferences.over(base, id));
    }

    Days days() {
        return days;
    }

    /** What cards of that deck are scheduled by, with its number in the database. Not to be called by the writer. */
    Scheduling scheduling(String deck) {
        var known = schedulings.get(deck);
        if (known != null) {
            return known;
        }
        var made = preferences.schedules(deck) ? stored.apply(scheduling(of(deck))) : standard;
        schedulings.put(deck, made);
        return made;
    }

    private Scheduling scheduling(Settings chosen) {
        return new Scheduling(0, fsrs(model(), chosen), standard.fuzz());
    }

    /** The model of memory that is used. */
    MemoryModel model() {
        var chosen = preferences.model();
        return chosen == null ? standard.fsrs().model() : chosen;
    }

    static Fsrs fsrs(MemoryModel model, Settings chosen) {
        return switch (model) {
            case Fsrs6 six ->
                Fsrs.six(six.parameters(), chosen.retention(), chosen.maximum(), six.withinDay(), chosen.steps());
            case Fsrs7 seven -> Fsrs.seven(seven.parameters(), chosen.retention(), chosen.maximum(), chosen.steps());
        };
    }

    /** Probability that the card is remembered now. */
    double recall(Card card, Moment now) {
        return recall(card, now, scheduling(card.question().deck()).fsrs());
    }

    /** The same with that scheduler, unless the card's state is another model's: then with the standard of that one. */
    static double recall(Card card, Moment now, Fsrs fsrs) {
        return fsrs.model().knows(card.state().memory())
                ? fsrs.retrievability(card.state(), now)
                : Scheduling.anyFor(card.state().memory()).retrievability(card.state(), now);
    }

    /** Recall over what is wanted in the card's deck: the least is the most urgent. */
    double urgency(Card card, Moment now) {
        var fsrs = scheduling(card.question().deck()).fsrs();
        return recall(card, now, fsrs) / fsrs.desiredRetention();
    }

    boolean rests(QuestionId question, LocalDate day) {
        return preferences.rests(question, day);
    }

    /** The exam of a deck that is still to come; null when there is none. */
    @Nullable
    LocalDate exam(String deck, LocalDate today) {
        var exam = of(deck).exam();
        return exam != null && exam.isAfter(today) ? exam : null;
    }
}
