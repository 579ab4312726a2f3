package tumen.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tumen.text.Unreadable;
import tumen.text.Unreadable.Reason;

/**
 * The running text of a Word document: the paragraphs of {@code word/document.xml} (ECMA-376, part 1, section 17), without
 * what was deleted, notes and fields' instructions.
 */
final class DocxText {
    private static final String PART = "word/document.xml";
    private static final int MOST_ENTRIES = 10_000;

    /** Most bytes of the part once unpacked: forty times as many as the longest text needs in letters would be suspicious. */
    private static final long LARGEST_PART = 40_000_000;

    /** A text packs by 10 to 20; what packs by more than 200 is made to burst. */
    private static final long GREATEST_RATIO = 200;

    private static final Set<String> SKIPPED = Set.of(
            "del", "instrText", "footnoteReference", "endnoteReference", "pPr", "rPr", "sectPr", "drawing", "pict");

    private DocxText() {}

    static String of(Path file) throws Unreadable, IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw burst();
            }
            var part = zip.getEntry(PART);
            if (part == null) {
                throw new Unreadable(
                        Reason.OTHER_KIND, "This is called .docx but holds no Word document. Save it as .docx anew.");
            }
            checkRatio(part);
            try (var limited = new Limited(zip.getInputStream(part))) {
                return text(limited);
            }
        } catch (ZipException e) {
            throw new Unreadable(Reason.UNUSABLE, "This Word file is damaged. Open it, save it anew, and try again.");
        } catch (XMLStreamException e) {
            throw new Unreadable(
                    Reason.UNUSABLE,
                    e.getNestedException() instanceof Burst || e.getCause() instanceof Burst
                            ? burst().sentence()
                            : "The text inside of this Word file cannot be read. Open it, save it anew, and try"
                                    + " again.");
        } catch (Burst e) {
            throw burst();
        }
    }

    private static Unreadable burst() {
        return new Unreadable(
                Reason.TOO_LARGE, "This file unpacks to far more than a text can be. Save the document anew.");
    }

    private static void checkRatio(ZipEntry part) throws Unreadable {
        if (part.getSize() > LARGEST_PART
                || part.getSize() > GREATEST_RATIO * Math.max(part.getCompressedSize(), 10_000)) {
            throw burst();
        }
    }

    private static String text(InputStream xml) throws XMLStreamException, Unreadable {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        var reader = factory.createXMLStreamReader(xml);
        var text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unreadable(
                            Reason.UNUSABLE,
                            "This Word file refers to other files, which Word never does. Save the document anew.");
                case XMLStreamConstants.START_ELEMENT -> start(reader, text);
                case XMLStreamConstants.END_ELEMENT -> {
                    if (reader.getLocalName().equals("p")) {
                        text.append("\n\n");
                    }
                }
                default -> {}
            }
            if (text.length() > Documents.LONGEST) {
                throw Documents.tooLong();
            }
        }
        return text.toString().strip() + "\n";
    }

    private static void start(XMLStreamReader reader, StringBuilder text) throws XMLStreamException {
        String name = reader.getLocalName();
        if (SKIPPED.contains(name)) {
            skip(reader);
        } else if (name.equals("t")) {
            text.append(reader.getElementText());
        } else if (name.equals("tab") || name.equals("br") || name.equals("cr")) {
            text.append(' ');
        }
    }

    /** Goes on to the end of the element. */
    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** What is unpacked is more than a text can be. */
    private static final class Burst extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Counts what is really unpacked: the sizes in the archive may lie. */
    private static final class Limited extends FilterInputStream {
        private long left = LARGEST_PART;

        private Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws Burst {
            left -= read;
            if (left < 0) {
                throw new Burst();
            }
        }
    }
}
