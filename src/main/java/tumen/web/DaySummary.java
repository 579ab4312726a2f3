package tumen.web;

import java.util.List;
import java.util.Optional;
import tumen.question.Question;
import tumen.question.Verdict;
import tumen.study.Correcting.Given;
import tumen.study.Library;

/**
 * What a day of practising came to.
 *
 * @param fresh questions seen for the first time
 * @param missed questions that were missed, the latest first, each once
 */
record DaySummary(int fresh, List<Question> missed) {
    static DaySummary of(List<Given> today, Library library) {
        return new DaySummary(
                (int) today.stream().filter(Given::first).count(),
                today.stream()
                        .filter(given -> given.verdict() == Verdict.WRONG)
                        .map(Given::question)
                        .distinct()
                        .map(library::question)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
