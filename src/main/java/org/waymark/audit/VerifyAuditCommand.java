package org.waymark.audit;

import java.io.PrintStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.audit.VerifyAuditCommand.Arguments;
import org.waymark.base.command.Command;
import org.waymark.base.command.UsageException;
import org.waymark.base.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code ./waymark audit verify}: says whether anybody tampered with the trail. */
@Component
class VerifyAuditCommand extends Command<Arguments> {

    @CommandLine.Command(
            name = "audit verify",
            description = """
                    Says whether the audit trail is as it was written, and prints the newest hash. The trail tells who changed
                    accounts, what people are trusted with, reporting lines and paths, and never what anybody wrote. Each entry
                    has a hash over itself and the one before it. Works whether the server runs or not.""",
            footer = "Exit code: 0 fine, 1 the trail is broken, 2 wrong usage.")
    static final class Arguments {

        @Option(names = "--newest", paramLabel = "HASH", description = """
                        a hash that an earlier check printed, kept where nobody who can write to the database can: \
                        it has to be in the trail still. This alone shows that the end was cut off""")
        @Nullable
        String newest;
    }

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final AuditTrail trail;
    private final Texts texts;

    VerifyAuditCommand(AuditTrail trail, Texts texts) {
        super(Arguments.class, texts);
        this.trail = trail;
        this.texts = texts;
    }

    @Override
    protected int execute(Arguments given, PrintStream out) throws UsageException {
        if (given.newest != null && !HASH.matcher(given.newest).matches()) {
            throw new UsageException("audit.verify.no-hash");
        }
        AuditCheck check = trail.check(given.newest);
        String entries = String.valueOf(check.entries());
        if (check.brokenAt() != null) {
            out.println(texts.get("audit.verify.broken", String.valueOf(check.brokenAt()), entries));
        } else if (check.isExpectedMissing()) {
            out.println(texts.get("audit.verify.missing", String.valueOf(given.newest), entries));
        } else {
            out.println(texts.get("audit.verify.whole", entries));
        }
        if (check.newest() != null) {
            out.println(texts.get("audit.verify.newest", check.newest()));
        }
        return check.isWhole() ? FINE : PROBLEMS;
    }
}
