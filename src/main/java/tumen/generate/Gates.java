package tumen.generate;

import java.util.ArrayList;
import java.util.List;

/** All gates, in the order in which their reasons are worth reading. */
final class Gates {
    static final List<Gate> ALL = List.of(
            new KeyKindGate(),
            new KeyBoundaryGate(),
            new PieceKeyGate(),
            new NamePieceGate(),
            new FixedExpressionGate(),
            new PersonKeyGate(),
            new BracketedDateGate(),
            new TitleKeyGate(),
            new WiderKeyGate(),
            new TrivialCountGate(),
            new ListKeyGate(),
            new DerivableKeyGate(),
            new SideMatterGate(),
            new LandKeyGate(),
            new LeakGate(),
            new QuotationGate(),
            new DanglingGate(),
            new DeixisGate(),
            new OfWhatGate(),
            new AloneGate(),
            new LabelledCutGate(),
            new ThinLabelGate(),
            new UnknownPersonGate(),
            new AnchorGate(),
            new WholeNameGate(),
            new FragmentGate(),
            new WholeClauseGate(),
            new LengthGate(),
            new SourceWordingGate(),
            new SourceGrammarGate(),
            new BrokenSentenceGate(),
            new MisspeltNameGate(),
            new CutFaultGate(),
            new TornSeamGate(),
            new StemWordingGate(),
            new StemGrammarGate(),
            new AttachmentGate(),
            new KeptVerbGate(),
            new AskedWordGate(),
            new SpecificityGate(),
            new SingledOutGate(),
            new TimeGate(),
            new StatisticDateGate(),
            new KnownTimesGate(),
            new BareNounGate(),
            new HabitGate(),
            new OpenBlankGate(),
            new OneAnswerGate());

    private Gates() {}

    /** Every reason against the draft; none when it may be printed. */
    static List<String> judge(Draft draft, Study study) {
        var reasons = new ArrayList<String>();
        for (Gate gate : ALL) {
            gate.refusal(draft, study).ifPresent(reasons::add);
        }
        return List.copyOf(reasons);
    }
}
