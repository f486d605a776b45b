package org.waymark.meeting.promise;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.search.Found;
import org.waymark.base.search.SearchSource;
import org.waymark.base.search.Sought;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;

/**
 * The open promises that stand on one's home page. Their words are sealed: they are opened as for that page and searched in
 * memory, since a promise has no other title.
 */
@Service
@Order(80)
@DeniedByDefault
@Transactional(readOnly = true)
public class PromiseSearch implements SearchSource {

    private final Promises promises;

    PromiseSearch(Promises promises) {
        this.promises = promises;
    }

    @Override
    @ForEmployees
    public String kind() {
        return "meeting.search.promises";
    }

    @Override
    @ForEmployees
    public List<Found> find(Sought sought, int most) {
        return promises.open().stream()
                .filter(promise -> sought.isIn(promise.words()))
                .limit(most)
                .map(promise -> Found.of(
                        "one-on-ones/" + promise.meeting().value(),
                        promise.words(),
                        "meeting.search.promises.due",
                        promise.due()))
                .toList();
    }
}
