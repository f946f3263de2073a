import { sql } from '../../../platform/database/index.ts';
import type { VersionInForce } from '../rules/plan.ts';

/** The version of a plan `p` that a board last accepted, as a column; a plan that was accepted before versions were kept has its first. */
export const inForceOfPlan = sql<VersionInForce | null>`coalesce(
  (select json_build_object('number', v.number, 'label', v.label, 'acceptedOn', d.decided_on, 'acceptedBy', d.body, 'reference', d.reference,
      'recorded', json_build_object('id', d.id, 'post', d.recorded_by, 'corrections', (select count(*) from version_correction n
        where n.programme_id = d.programme_id and n.decision_id = d.id and n.state = 'confirmed')),
      'correction', (select json_build_object('day', c.decided_on, 'body', c.body, 'reference', c.reference, 'settledOn', c.settled_on) from version_correction c
        where c.programme_id = d.programme_id and c.decision_id = d.id and c.state = 'confirmed' order by c.id desc limit 1))
    from plan_version v join version_decision d on d.programme_id = v.programme_id and d.version_id = v.id and d.decision = 'accepted'
    where v.programme_id = p.programme_id order by v.number desc limit 1),
  case when p.accepted_on is not null
    then json_build_object('number', 1, 'label', p.version_label, 'acceptedOn', p.accepted_on, 'acceptedBy', p.accepted_by, 'reference', '', 'recorded', null, 'correction', null) end)`;
