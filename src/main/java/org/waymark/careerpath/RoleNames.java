package org.waymark.careerpath;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.privacy.MyDataNames;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEverybody;

/** Roles by their title and path. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class RoleNames implements MyDataNames {

    private final LadderRepository ladders;
    private final MessageSource messages;

    RoleNames(LadderRepository ladders, MessageSource messages) {
        this.ladders = ladders;
        this.messages = messages;
    }

    @Override
    @ForEverybody
    public boolean areIn(String table, String column) {
        return column.equals("role_address");
    }

    @Override
    @ForEverybody
    public Map<String, String> names(Collection<String> addresses) {
        return ladders.findReferences(addresses).stream()
                .collect(Collectors.toMap(
                        RoleReference::address,
                        role -> messages.getMessage(
                                "careerpath.role.of-path",
                                new Object[] {role.title(), role.pathName()},
                                LocaleContextHolder.getLocale())));
    }
}
