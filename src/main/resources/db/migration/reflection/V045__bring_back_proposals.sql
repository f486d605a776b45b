-- Who set a proposed question aside without meaning to forgets that they did; the policy on the table lets nobody else.
grant delete on proposal_decision to ${application-role};
