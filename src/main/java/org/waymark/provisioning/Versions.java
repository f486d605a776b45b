package org.waymark.provisioning;

import de.captaingoldfish.scim.sdk.common.etag.ETag;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import java.util.HexFormat;
import org.waymark.base.crypto.Hashes;

/** Whether a resource is as somebody saw it: everything of it counts, also what was changed here by hand. */
final class Versions {

    private Versions() {}

    /** Writes into a resource that is complete what tells it from any other state of it. */
    static <T extends ResourceNode> T mark(T resource) {
        String version = HexFormat.of().formatHex(Hashes.sha256(resource.toString()));
        resource.getMeta()
                .ifPresent(meta ->
                        meta.setVersion(ETag.builder().weak(true).tag(version).build()));
        return resource;
    }
}
