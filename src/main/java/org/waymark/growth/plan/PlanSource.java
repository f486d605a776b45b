package org.waymark.growth.plan;

import java.util.Optional;

/** Things from which a goal can begin. Whichever module has them offers this as a bean. */
public interface PlanSource {

    /** What they are. */
    PlanOrigin origin();

    /**
     * What one of them is called. It is asked for what an address says, which anybody can write.
     *
     * @param id tells it apart
     * @return empty unless it is there, and is the viewer's own or everybody's to see
     */
    Optional<String> title(String id);

    /**
     * Where it is.
     *
     * @param id of one that has a title
     * @return the address of its page, without the leading slash
     */
    String address(String id);
}
