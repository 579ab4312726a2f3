package tumen.study;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import tumen.memory.CardState;
import tumen.memory.Fsrs;
import tumen.memory.Fuzz;
import tumen.memory.MemoryModel;
import tumen.memory.MemoryState;
import tumen.memory.Moment;
import tumen.people.Person;
import tumen.question.QuestionId;

/** Plans, on whatever keeps the cards. What is simulated is the same for the same person and day. */
final class Planner implements Planning {
    private static final int AHEAD = 30;
    /** A plan proposes to clear what waits in a week, with no fewer cards a day than this. */
    private static final int LEAST_CAP = 20;

    private static final int PROPOSED_DAYS = 7;
    /** A day after a change takes so many times what is usual. */
    private static final double CROWDED = 1.5;

    private final Cards cards;
    private final Supplier<Library> library;
    private final Regimes regimes;
    private final Loads loads;
    private final Moves moves;

    Planner(Cards cards, Supplier<Library> library, Regimes regimes, Loads loads, Moves moves) {
        this.cards = cards;
        this.library = library;
        this.regimes = regimes;
        this.loads = loads;
        this.moves = moves;
    }

    private List<Card> active(Person person, Regime regime) {
        return cards.of(person.id()).stream()
                .filter(card -> library.get().question(card.question()).isPresent())
                .filter(card -> !regime.preferences().isSuspended(card.question()))
                .toList();
    }

    private static Moment moment(Regime regime, Instant now) {
        return regime.days().moment(Instant.ofEpochMilli(now.toEpochMilli()));
    }

    @Override
    public List<Exam> exams(Person person, Instant now) {
        var regime = regimes.of(person);
        var moment = moment(regime, now);
        var exams = new ArrayList<Exam>();
        var active = active(person, regime);
        for (var deck : library.get().decks()) {
            var day = regime.exam(deck.id(), moment.day());
            long size = deck.questions().count();
            if (day != null && size > 0) {
                var mine = active.stream()
                        .filter(card -> card.question().deck().equals(deck.id()))
                        .toList();
                exams.add(exam(deck.id(), day, (int) size, mine, regime, moment));
            }
        }
        exams.sort(Comparator.comparing(Exam::exam));
        return exams;
    }

    private Exam exam(String deck, LocalDate day, int size, List<Card> mine, Regime regime, Moment now) {
        int left = (int) ChronoUnit.DAYS.between(now.day(), day);
        var fsrs = regime.scheduling(deck).fsrs();
        double retention = fsrs.desiredRetention();
        var nothing = new Loads.Load(regime.days());
        var understood = mine.stream()
                .filter(card -> fsrs.model().knows(card.state().memory()))
                .toList();
        var outlook = Outlook.of(
                understood,
                Math.max(0, size - mine.size()),
                Math.min(regime.of(deck).newADay(), regime.general().newADay()),
                fsrs,
                (today, card, repetition) ->
                        Balance.beforeExam(Fuzz.seeded(card, repetition), today, day, retention, nothing),
                now,
                regime.days(),
                left,
                new SplittableRandom(Scheduling.seed(now.day().toEpochDay(), new QuestionId(deck, "exam"))));
        return new Exam(
                deck,
                day,
                outlook.known() / size,
                outlook.aDay(),
                late(mine, day, regime, now).size());
    }

    /** The cards that do not come again before the exam and will be half forgotten by then. */
    private static List<Card> late(List<Card> mine, LocalDate exam, Regime regime, Moment now) {
        var then = new Moment(now.at().plus(ChronoUnit.DAYS.between(now.day(), exam), ChronoUnit.DAYS), exam);
        return mine.stream()
                .filter(card -> !card.onSteps())
                .filter(card -> !regime.days().dayOf(card.due()).isBefore(exam))
                .filter(card -> regime.recall(card, then) < Balance.EXAM_GOAL)
                .toList();
    }

    @Override
    public Optional<Decided> planExam(Person person, String deck, String key, Instant now) {
        var regime = regimes.of(person);
        var moment = moment(regime, now);
        var exam = regime.exam(deck, moment.day());
        var mine = exam == null
                ? List.<Card>of()
                : late(
                        active(person, regime).stream()
                                .filter(card -> card.question().deck().equals(deck))
                                .toList(),
                        exam,
                        regime,
                        moment);
        if (mine.isEmpty() || exam == null) {
            return Optional.empty();
        }
        int left = (int) ChronoUnit.DAYS.between(moment.day(), exam);
        var load = Loads.Load.of(cards.of(person.id()), regime.days());
        var days = new LinkedHashMap<QuestionId, LocalDate>();
        var counts = new HashMap<LocalDate, Integer>();
        for (var card : mine) {
            var day = moment.day().plusDays(Balance.quietest(moment.day(), left - Balance.EXAM_DAYS, left - 1, load));
            load.put(card.with(card.state().memory(), regime.days().startOf(day)));
            days.put(card.question(), day);
            counts.merge(day, 1, Integer::sum);
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        var decision = new Decision.Replanned(Decision.Reason.EXAM, deck, most);
        return Optional.of(moves.decide(person, decision, key, moment, regime, mine, days));
    }

    @Override
    public Backlog backlog(Person person, int cap, Instant now) {
        var regime = regimes.of(person);
        var moment = moment(regime, now);
        var waiting = waiting(person, regime, moment);
        long since = waiting.stream()
                .mapToLong(card -> ChronoUnit.DAYS.between(regime.days().dayOf(card.due()), moment.day()))
                .max()
                .orElse(0);
        int used = cap > 0 ? cap : Math.max(LEAST_CAP, (waiting.size() + PROPOSED_DAYS - 1) / PROPOSED_DAYS);
        var plan = catchUp(person, waiting, used, regime, moment);
        return new Backlog(waiting.size(), (int) since, used, plan.clear(), plan.loss());
    }

    private List<Card> waiting(Person person, Regime regime, Moment now) {
        return active(person, regime).stream()
                .filter(card ->
                        !card.onSteps() && regime.days().dayOf(card.due()).isBefore(now.day()))
                .toList();
    }

    private CatchUp catchUp(Person person, List<Card> waiting, int cap, Regime regime, Moment now) {
        var load = loads.of(person.id(), regime.days());
        return CatchUp.of(waiting, cap, now, now.day(), load::on, regime::recall);
    }

    @Override
    public Optional<Decided> catchUp(Person person, int cap, String key, Instant now) {
        var regime = regimes.of(person);
        var moment = moment(regime, now);
        var waiting = waiting(person, regime, moment);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var plan = catchUp(person, waiting, cap, regime, moment);
        var decision = new Decision.Replanned(Decision.Reason.CATCH_UP, null, cap);
        return Optional.of(moves.decide(person, decision, key, moment, regime, waiting, plan.days()));
    }

    @Override
    public Decided pause(Person person, Decision.Paused pause, String key, Instant now) {
        var regime = regimes.of(person);
        var moment = moment(regime, now);
        if (pause.until().isBefore(moment.day())) {
            throw new IllegalArgumentException("This break is over already. Choose days that are still to come.");
        }
        var within = active(person, regime).stream()
                .filter(card -> !card.onSteps() && pause.contains(regime.days().dayOf(card.due())))
                .toList();
        var back = pause.until().plusDays(1);
        long away = ChronoUnit.DAYS.between(moment.day(), back);
        var then = new Moment(moment.at().plus(away, ChronoUnit.DAYS), back);
        var load = loads.of(person.id(), regime.days());
        var plan = CatchUp.of(within, crowded(within.size(), pause), then, back, load::on, regime::recall);
        return moves.decide(person, pause, key, moment, regime, within, plan.days());
    }

    private static int crowded(int cards, Decision.Paused pause) {
        long length = ChronoUnit.DAYS.between(pause.from(), pause.until()) + 1;
        return Math.max(LEAST_CAP, (int) Math.ceil(CROWDED * cards / length));
    }

    @Override
    public MemoryModel model(Person person) {
        return regimes.of(person).model();
    }

    @Override
    public Change preview(Person person, MemoryModel model, Instant now) {
        var regime = regimes.of(person);
        var moment = moment(regime, now);
        var mine = active(person, regime);
        var remodelled = remodelled(person, mine, model, regime, moment);
        var before = outlook(mine, regime.model(), regime, moment);
        var after = outlook(remodelled.cards(), model, regime, moment);
        return new Change(
                mine.size(), before.aDay(), after.aDay(), before.known(), after.known(), remodelled.overdue());
    }

    private Outlook outlook(List<Card> mine, MemoryModel model, Regime regime, Moment now) {
        var fsrs = Regime.fsrs(model, regime.general());
        return Outlook.of(
                mine.stream().filter(card -> model.knows(card.state().memory())).toList(),
                0,
                0,
                fsrs,
                (today, card, repetition) -> Fuzz.seeded(card, repetition),
                now,
                regime.days(),
                AHEAD,
                new SplittableRandom(now.day().toEpochDay()));
    }

    private record Remodelled(List<Card> cards, Map<QuestionId, LocalDate> days, int overdue) {}

    /** The cards as the model has them; those that would be due at once are spread. */
    private Remodelled remodelled(Person person, List<Card> mine, MemoryModel model, Regime regime, Moment now) {
        var days = new LinkedHashMap<QuestionId, LocalDate>();
        var early = new ArrayList<Card>();
        var changed = new HashMap<QuestionId, Card>();
        var load = new Loads.Load(regime.days());
        var logs = moves.logs(person.id(), mine);
        for (var card : mine) {
            var fsrs = Regime.fsrs(model, regime.of(card.question().deck()));
            var memory = Scheduling.replayed(logs.getOrDefault(card.question(), List.of()), model);
            var due = day(card, memory, fsrs, regime);
            var anew = card.with(
                    memory, card.onSteps() ? card.due() : regime.days().startOf(due));
            changed.put(card.question(), anew);
            boolean waits = !card.due().isAfter(now.at());
            if (card.onSteps() || waits || due.isAfter(now.day())) {
                days.put(card.question(), due);
                load.put(anew);
            } else {
                early.add(anew);
            }
        }
        int cap = Math.max(LEAST_CAP, (int) Math.ceil(CROWDED * mine.size() / AHEAD));
        var plan = CatchUp.of(
                early,
                cap,
                now,
                now.day().plusDays(1),
                load::on,
                (card, at) -> Regime.recall(
                        card, at, Regime.fsrs(model, regime.of(card.question().deck()))));
        plan.days().forEach((question, day) -> {
            days.put(question, day);
            changed.computeIfPresent(
                    question,
                    (id, card) -> card.with(card.state().memory(), regime.days().startOf(day)));
        });
        return new Remodelled(List.copyOf(changed.values()), days, early.size());
    }

    /** The day that follows from the last answer with that memory. */
    private static LocalDate day(Card card, MemoryState memory, Fsrs fsrs, Regime regime) {
        if (!(card.state() instanceof CardState.Review)) {
            return regime.days().dayOf(card.due());
        }
        double wanted = fsrs.model().interval(memory, fsrs.desiredRetention());
        return card.last().day().plusDays(Math.clamp(Math.round(wanted), 1L, (long) fsrs.maximumInterval()));
    }

    @Override
    public Decided remodel(Person person, Decision.Remodelled decision, String key, Instant now) {
        var before = regimes.of(person);
        var moment = moment(before, now);
        var mine = active(person, before);
        var plan = remodelled(person, mine, decision.model(), before, moment);
        var log = new ArrayList<>(cards.decisions(person.id()));
        log.add(new Decided(0, person.id(), now, moment.day(), decision, false));
        var after = regimes.with(person, Preferences.fold(log));
        return moves.decide(person, decision, key, moment, after, mine, plan.days());
    }
}
