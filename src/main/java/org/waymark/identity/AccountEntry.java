package org.waymark.identity;

import java.io.Serializable;
import java.util.Set;
import org.waymark.base.security.Role;
import org.waymark.organization.DirectoryEntry;

/**
 * A line of the list of people and accounts.
 *
 * @param entry who, and their manager
 * @param state whether they can sign in
 * @param roles what they are trusted with beyond every employee's rights
 * @param mailRefused whether they get no mail, since mail servers refuse their address
 */
public record AccountEntry(DirectoryEntry entry, AccountState state, Set<Role> roles, boolean mailRefused)
        implements Serializable {}
