package tumen.generate;

import tumen.annotate.CoreNlp;
import tumen.text.Annotator;
import tumen.text.Cleaning;
import tumen.text.SourceText;

/** What the tests of generating share: the annotator, loaded once, and a text. */
final class Annotated {
    /** Loading takes some seconds. */
    static final Annotator ANNOTATOR = new CoreNlp();

    static final String HARBOUR = """
        Alesund harbour

        Alesund harbour is a fishing harbour on the west coast of Norway. The government of Norway opened the harbour on
        3 May 1911. The Norwegian engineer Olaf Berg designed the first pier of Alesund in 1908, and it cost $2 million.

        History

        In 1920, the mayor Kari Lund bought more than 400 boats from Denmark. He was praised for it. The two countries
        signed a treaty in Oslo in 1925, but Denmark left it in 1931. During World War II, the harbour was closed by the
        German navy from 1940 to 1945. About 1950, fishermen from Iceland came back to the harbour.

        In July 1962, the Danish architect Inger Holm built a lighthouse 40 metres above the sea. King Olav V visited the
        lighthouse in 1964. He stayed for three days. In 2004, the harbour handled 1,200 ships.

        References

        Harbours of the North
        """;

    private Annotated() {}

    static SourceText text(String original) {
        return Cleaning.clean("harbour", original, "");
    }
}
