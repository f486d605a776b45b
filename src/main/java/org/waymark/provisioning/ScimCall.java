package org.waymark.provisioning;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;

/** One request: whose it is, and what it asks. */
final class ScimCall extends Context {

    private final Source source;
    private final HttpMethod method;

    ScimCall(Source source, HttpMethod method) {
        super(null);
        this.source = source;
        this.method = method;
    }

    static ScimCall of(Context context) {
        return (ScimCall) context;
    }

    Source source() {
        return source;
    }

    /** Whether what is missing is to be taken away; a request that brings a whole resource says nothing of what it leaves out. */
    boolean takesAway() {
        return method == HttpMethod.PATCH;
    }
}
