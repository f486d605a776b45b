package org.waymark.audit;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.waymark.base.command.Command;
import org.waymark.base.command.Options;
import org.waymark.base.command.UsageException;

/** {@code ./waymark audit verify}: says whether anybody tampered with the trail. */
@Component
class VerifyAuditCommand implements Command {

    private static final String HOW = """
            Usage: ./waymark audit verify [--newest HASH]

              --newest  a hash that an earlier check printed, kept where nobody who can write to the database can: it has to
                        be in the trail still
            """;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final AuditTrail trail;

    VerifyAuditCommand(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public List<String> words() {
        return List.of("audit", "verify");
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Optional<String> expected;
        try {
            Options options = Options.parse(arguments, Set.of(), Set.of("newest"));
            expected = options.value("newest");
            if (!options.positional().isEmpty()) {
                throw new UsageException("“" + options.positional().getFirst() + "” is not understood.");
            }
            if (expected.filter(hash -> !HASH.matcher(hash).matches()).isPresent()) {
                throw new UsageException("A hash has 64 digits from 0 to 9 and a to f.");
            }
        } catch (UsageException e) {
            out.println(e.getMessage());
            out.print(HOW);
            return USAGE;
        }
        AuditCheck check = trail.check(expected.orElse(null));
        if (check.brokenAt() != null) {
            out.println("The audit trail is broken at entry " + check.brokenAt()
                    + ": it, or one before it, was changed, moved, put in or taken away. The " + check.entries()
                    + " entries before it are as they were written.");
        } else if (check.isExpectedMissing()) {
            out.println("No entry of the audit trail has the hash " + expected.orElseThrow()
                    + ". Its " + check.entries()
                    + " entries follow from each other: its end was cut off, or all of it was written anew.");
        } else {
            out.println("The audit trail is whole: " + check.entries() + " entries.");
        }
        if (check.newest() != null) {
            out.println("Newest: " + check.newest());
        }
        return check.isWhole() ? FINE : PROBLEMS;
    }
}
