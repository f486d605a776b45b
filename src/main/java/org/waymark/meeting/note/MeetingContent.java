package org.waymark.meeting.note;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.sharing.Audience;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentKind.Text;

/** What people write about each other for themselves alone. */
@Configuration
class MeetingContent {

    static final String WORDS = "words";

    static final ContentKind NOTE = new ContentKind(
            "meeting.own.notes", 70, "", Audience.NOBODY, false, List.of(new Text(WORDS, PrivateNotes.LONGEST_NOTE)));

    @Bean
    ContentKind privateNoteKind() {
        return NOTE;
    }
}
