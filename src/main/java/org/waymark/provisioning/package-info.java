/**
 * Keeping people by SCIM 2.0 (RFC 7643, RFC 7644): the providers that do, by which token, and what one of them may change. A provider
 * sees and changes those alone whom it keeps, and nothing that people write. Tokens of the same kind bring files of people.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-scim.md">Decision: SCIM</a>
 */
@ApplicationModule(
        allowedDependencies = {"base", "organization", "organization.feed", "organization.importing", "identity"})
@NullMarked
package org.waymark.provisioning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
