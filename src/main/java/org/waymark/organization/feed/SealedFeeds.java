package org.waymark.organization.feed;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.MasterSealed;

/** Has what files hold sealed by a new master key before the one before is taken away. */
@Component
class SealedFeeds implements MasterSealed {

    private final FeedStore store;

    SealedFeeds(FeedStore store) {
        this.store = store;
    }

    @Override
    @Transactional
    public void sealAnew() {
        store.sealAnew();
    }
}
