package org.waymark.meeting.handover;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.privacy.KeptTogether;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;

/** What one wrote in meetings and the other one keeps, too. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class KeptInMeetings implements KeptTogether {

    private final MeetingContentOfBoth words;
    private final CurrentUser currentUser;

    KeptInMeetings(MeetingContentOfBoth words, CurrentUser currentUser) {
        this.words = words;
        this.currentUser = currentUser;
    }

    @Override
    @ForEmployees
    public List<Meeting> meetings(int limit) {
        return words.find(currentUser.require(), limit);
    }
}
