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

    @CommandLine.Command(name = "audit verify")
    static final class Arguments {

        @Option(names = "--newest", paramLabel = "HASH")
        @Nullable
        String newest;
    }

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final AuditTrail trail;
    private final Texts texts;

    VerifyAuditCommand(AuditTrail trail, Texts texts) {
        super(Arguments.class, "audit.verify.help", texts);
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
