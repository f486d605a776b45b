package org.waymark.questionbank.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForPeopleTeam;
import org.waymark.questionbank.Intents;
import org.waymark.questionbank.QuestionEditing;
import org.waymark.questionbank.SetEditing;

/** Takes questions and sets from a file: what it names is changed, all of it or nothing. */
@Service
@DeniedByDefault
@Transactional
public class QuestionImport {

    private final QuestionEditing editing;
    private final SetEditing sets;
    private final QuestionExport export;
    private final Intents intents;

    QuestionImport(QuestionEditing editing, SetEditing sets, QuestionExport export, Intents intents) {
        this.editing = editing;
        this.sets = sets;
        this.export = export;
        this.intents = intents;
    }

    /**
     * Compares a file with the bank and writes nothing.
     *
     * @param name of the file, which tells YAML from CSV
     * @param content its bytes
     * @return what would be different, or what stands against it
     */
    @ForPeopleTeam
    @Transactional(readOnly = true)
    public QuestionImportReport look(String name, byte[] content) {
        return report(plan(name, content), content);
    }

    /**
     * Imports a file as it was shown.
     *
     * @param name of the file
     * @param content its bytes
     * @param accepted the fingerprint of what was shown
     * @return what is different now; or what would be, if that is something else than what was accepted
     */
    @ForPeopleTeam
    public QuestionImportReport apply(String name, byte[] content, String accepted) {
        editing.hold();
        QuestionPlan plan = plan(name, content);
        QuestionImportReport report = report(plan, content);
        if (!report.problems().isEmpty() || !report.fingerprint().equals(accepted)) {
            return new QuestionImportReport(report.problems(), report.changes(), report.fingerprint(), false, true);
        }
        plan.apply();
        return new QuestionImportReport(List.of(), report.changes(), report.fingerprint(), true, false);
    }

    private QuestionPlan plan(String name, byte[] content) {
        return new QuestionPlan(
                isYaml(name.toLowerCase(Locale.ROOT)) ? YamlQuestions.read(content) : CsvQuestions.read(content),
                editing,
                sets,
                intents);
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yml") || name.endsWith(".yaml");
    }

    private QuestionImportReport report(QuestionPlan plan, byte[] content) {
        boolean isFine = plan.problems().isEmpty();
        return new QuestionImportReport(
                List.copyOf(plan.problems()),
                isFine ? plan.changes() : List.of(),
                isFine ? fingerprint(content) : "",
                false,
                false);
    }

    /** Of all that is here, and of all that the file says. */
    private String fingerprint(byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(export.yaml().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
