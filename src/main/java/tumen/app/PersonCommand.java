package tumen.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tumen.store.PersonData;

/** What a person may ask for: everything stored about them, or to be forgotten. */
@Command(
        name = "person",
        description = "Shows or forgets what is stored about a person.",
        mixinStandardHelpOptions = true,
        subcommands = {PersonCommand.Export.class, PersonCommand.Erase.class},
        subcommandsRepeatable = false)
final class PersonCommand {
    /** Prints everything stored about a person. */
    @Command(
            name = "export",
            description = "Prints everything stored about a person as JSON.",
            mixinStandardHelpOptions = true)
    static final class Export implements Runnable {
        @Parameters(paramLabel = "ID", description = "The person's number.")
        private long person;

        @Mixin
        private DataOption data = new DataOption();

        @Override
        public void run() {
            try {
                System.out.println(new ObjectMapper()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(PersonData.export(data.file(), person)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("What is stored could not be printed.", e);
            }
        }
    }

    /** Forgets a person. */
    @Command(
            name = "erase",
            description = "Forgets a person: name, sessions and what they typed. The numbers of their reviews stay,"
                    + " as those of nobody. The server must be stopped.",
            mixinStandardHelpOptions = true)
    static final class Erase implements Runnable {
        @Parameters(paramLabel = "ID", description = "The person's number.")
        private long person;

        @Mixin
        private DataOption data = new DataOption();

        @Override
        public void run() {
            PersonData.erase(data.folder(), person, Clock.systemUTC());
            System.out.println("Person " + person + " is forgotten. Backups made before still hold them.");
        }
    }
}
