package org.waymark.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.ForSettingUp;
import org.waymark.base.security.Role;
import org.waymark.base.security.SignedIn;

/** The principal of a session. The password's hash is dropped as soon as it has been compared. */
final class AccountUser implements UserDetails, SignedIn, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final PersonId personId;
    private final String email;
    private final boolean enabled;
    private final Set<Role> roles;
    private final List<SimpleGrantedAuthority> authorities;
    private @Nullable String passwordHash;

    AccountUser(PersonId personId, String email, Account account, @Nullable String passwordHash, Set<Role> roles) {
        this.personId = personId;
        this.email = email;
        this.enabled = account.enabled();
        this.passwordHash = passwordHash;
        this.roles = roles;
        this.authorities = Stream.concat(Stream.of(Role.EMPLOYEE), roles.stream())
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    private AccountUser(AccountUser user, List<SimpleGrantedAuthority> authorities) {
        this.personId = user.personId;
        this.email = user.email;
        this.enabled = user.enabled;
        this.passwordHash = user.passwordHash;
        this.roles = user.roles;
        this.authorities = authorities;
    }

    /** The same person, who may do nothing but set up a second factor. */
    AccountUser settingUp() {
        return new AccountUser(this, List.of(new SimpleGrantedAuthority(ForSettingUp.AUTHORITY)));
    }

    /** What they are trusted with, whether or not they may use it now. */
    Set<Role> roles() {
        return roles;
    }

    @Override
    public PersonId personId() {
        return personId;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountUser user && personId.equals(user.personId);
    }

    @Override
    public int hashCode() {
        return personId.hashCode();
    }
}
