package org.waymark.provisioning;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.ForbiddenException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;

/** Why something is not done, as whoever runs the provider reads it in its log. None of it tells who somebody else is. */
final class Refusal {

    private Refusal() {}

    /** As well for somebody whom another source keeps. */
    static ScimException unknown() {
        return new ResourceNotFoundException("There is no such resource.");
    }

    static ScimException taken(String what) {
        return new ConflictException("Somebody else has this " + what + ".", ScimType.RFC7644.UNIQUENESS);
    }

    static ScimException leaver() {
        return new ConflictException(
                "Somebody who has left had this address. If they have come back, give their employee number; if this is somebody else,"
                        + " free the address at /admin/people.",
                ScimType.RFC7644.UNIQUENESS);
    }

    static ScimException another() {
        return new ConflictException(
                "Somebody of another name is here by this number or address; nobody becomes somebody else.",
                ScimType.RFC7644.UNIQUENESS);
    }

    static ScimException unfit(String attribute) {
        return new BadRequestException("This is none: " + attribute + ".", ScimType.RFC7644.INVALID_VALUE);
    }

    static ScimException circle() {
        return new BadRequestException(
                "People would report to each other in a circle.", ScimType.RFC7644.INVALID_VALUE);
    }

    static ScimException notToCome() {
        return new BadRequestException(
                "The day of a move is to come. What counts already goes where it always does.",
                ScimType.RFC7644.INVALID_VALUE);
    }

    static ScimException waits() {
        return new ConflictException("A move is planned for them that somebody has to confirm at /admin/people.");
    }

    static ScimException lastAdministrator() {
        return new ConflictException("The last administrator stays one: make somebody else an administrator first.");
    }

    static ScimException fixedGroups() {
        return new ForbiddenException("The groups are those that were named at /admin/sign-on.");
    }
}
