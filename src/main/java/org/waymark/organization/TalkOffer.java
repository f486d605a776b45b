package org.waymark.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An offer to talk about the role that somebody holds. Written by {@link TalkOfferRepository}, read only here. */
@Entity
class TalkOffer {

    @Id
    private long personId;

    @Column(insertable = false, updatable = false)
    private String roleAddress = "";

    protected TalkOffer() {}
}
