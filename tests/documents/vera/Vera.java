import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * Prints a line "FILE, tab, FLAVOUR, tab, CLAUSE, tab, MESSAGE" for every rule that a PDF breaks, as veraPDF reads it.
 *
 * <p>Arguments: flavours ("ua1,3a"), then files. A file that cannot be read breaks the rule "unreadable".
 */
public final class Vera {
    private static final int MOST_FAILURES_OF_ONE_RULE = 1;

    public static void main(String[] arguments) {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            for (String flavour : arguments[0].split(",")) {
                for (String rule : brokenRules(file, PDFAFlavour.byFlavourId(flavour))) {
                    System.out.println(String.join("\t", file, flavour, rule));
                }
            }
        }
    }

    private static List<String> brokenRules(String file, PDFAFlavour flavour) {
        VeraPDFFoundry foundry = Foundries.defaultInstance();
        List<String> broken = new ArrayList<>();
        try (InputStream input = new FileInputStream(file);
                PDFAParser parser = foundry.createParser(input, flavour);
                PDFAValidator validator =
                        foundry.createValidator(flavour, MOST_FAILURES_OF_ONE_RULE, false, false, false)) {
            for (TestAssertion assertion : validator.validate(parser).getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    String message = assertion.getMessage().replaceAll("\\s+", " ");
                    broken.add(assertion.getRuleId().getClause() + "\t" + message);
                }
            }
        } catch (Exception problem) {
            broken.add("unreadable\t" + problem.getClass().getSimpleName());
        }
        return broken;
    }
}
