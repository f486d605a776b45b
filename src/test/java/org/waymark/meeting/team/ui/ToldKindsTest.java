package org.waymark.meeting.team.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.waymark.sharing.Audience;
import org.waymark.sharing.ContentKind;
import org.waymark.testing.WaymarkTest;

/** What stands above a kind where its reader finds it, on the page and on paper. */
@WaymarkTest
class ToldKindsTest {

    @Autowired
    List<ContentKind> kinds;

    @Autowired
    MessageSource messages;

    @Test
    void a_manager_is_told_of_each_kind_as_of_what_somebody_else_wrote() {
        assertThat(kinds.stream()
                        .filter(kind -> kind.audience() == Audience.MANAGER || kind.audience() == Audience.ASKER))
                .hasSizeGreaterThan(10)
                .allSatisfy(kind -> {
                    String told = told(kind);
                    assertThat(told).as(kind.key()).doesNotContainPattern("(?i)\\b(I|me|my|mine|your|yours)\\b");
                    // Where the reader is spoken to, somebody else is who wrote it.
                    if (told.matches("(?i).*\\byou\\b.*")) {
                        assertThat(told).as(kind.key()).contains("Ines");
                    }
                });
    }

    private String told(ContentKind kind) {
        String heading = kind.told().heading();
        return messages.getMessage(heading.isEmpty() ? kind.key() : heading, new Object[] {"Ines"}, Locale.ENGLISH);
    }
}
