/**
 * Whether an item `i` of a run `r` is still worked on. Of a cancelled run that is what was begun, and what a holder that
 * died was holding: it has to come to rest.
 */
export const goesOn = `(r.state = 'running' or (r.state = 'cancelled' and (i.state = 'working' or exists (select 1 from export_step s where s.item_id = i.id))))`;
