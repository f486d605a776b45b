package org.waymark.growth;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.sharing.Audience;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentKind.Text;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.SharedContent;
import org.waymark.sharing.Sharing;

/** A kind to throw away: what somebody dreams of. */
@Service
@DeniedByDefault
@Transactional
public class Dreams {

    public static final int LONGEST = 1_000;
    public static final String WORDS = "dream";

    private static final ContentKind KIND = new ContentKind(
            "growth.own.dream", 35, "growth", Audience.MANAGER, true, List.of(new Text(WORDS, LONGEST)));

    private final Sharing sharing;

    Dreams(Sharing sharing) {
        this.sharing = sharing;
    }

    @Bean
    static ContentKind dreamKind() {
        return KIND;
    }

    @ForEmployees
    public OwnContent mine() {
        return sharing.mine(KIND.one());
    }

    @ForEmployees
    public OptionalInt save(String words, int basedOn) {
        return sharing.save(KIND.one(), WORDS, words, basedOn);
    }

    @ForEmployees
    public void share(NamedReader named) {
        sharing.share(KIND.one(), named);
    }

    @ForEmployees
    public void shareTopic(NamedReader named) {
        sharing.shareTopic(KIND.one(), named);
    }

    @ForEmployees
    public Optional<Withdrawn> withdraw() {
        return sharing.withdraw(KIND.one());
    }

    @ForEmployees
    public boolean putBack(Withdrawn withdrawn, NamedReader named) {
        return sharing.putBack(withdrawn, named);
    }

    @ForEmployees
    public Optional<String> open(PersonId author) {
        return sharing.open(KIND, author).stream().map(Dreams::words).findFirst();
    }

    @ForEmployees
    public Optional<String> asSeenBy(PersonId manager) {
        return sharing.asSeenBy(KIND, manager).stream().map(Dreams::words).findFirst();
    }

    /** Empty for a topic. */
    private static String words(SharedContent shared) {
        return shared.texts().getOrDefault(WORDS, Optional.empty()).orElse("");
    }
}
