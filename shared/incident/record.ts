import { z } from 'zod'

const text = z.string().max(4_000, 'this is too long; 4000 characters are the most')
const words = z
  .union([text, z.array(text)])
  .transform((value) => (typeof value === 'string' ? value : value.join(', ')))

/** A flat incident record as incident feeds publish them; every field may be missing. */
export const flatRecord = z.object({
  title: text.optional(),
  type: text.optional(),
  date_detected: text.optional(),
  description: text.optional(),
  investigation_status: text.optional(),
  affected_entities: z
    .array(
      z.object({
        name: text.optional(),
        industry: text.optional(),
        location: text.optional(),
        type: text.optional(),
        customers_affected: words.optional(),
      }),
    )
    .max(50)
    .optional(),
  impact: z
    .object({ operational_impact: words.optional(), systems_affected: words.optional() })
    .optional(),
  data_breach: z.object({ sensitivity_of_data: words.optional() }).optional(),
  regulatory_compliance: z.object({ regulatory_notifications: words.optional() }).optional(),
  response: z
    .object({
      containment_measures: words.optional(),
      law_enforcement_notified: words.optional(),
      third_party_assistance: words.optional(),
      communication_strategy: words.optional(),
    })
    .optional(),
  customer_advisories: words.optional(),
  stakeholder_advisories: words.optional(),
  references: z.array(z.object({ source: text.optional() })).optional(),
})
export type FlatRecord = z.output<typeof flatRecord>

const part = z.record(z.string(), z.unknown())
/** The parts of a VERIS incident (veriscommunity.net) that a scope can use. */
export const verisRecord = z.object({
  schema_version: z.string(),
  incident_id: text,
  summary: text.optional(),
  security_incident: text.optional(),
  victim: z.object({ industry: text.optional(), country: words.optional() }).optional(),
  timeline: z.object({
    incident: z.object({
      year: z.int('this must be a whole year').min(1980).max(2100),
      month: z.int().min(1).max(12).optional(),
      day: z.int().min(1).max(31).optional(),
    }),
  }),
  action: part.optional(),
  attribute: part.optional(),
})

/** What a scope shows of a record, whatever shape it came in. A date that does not hold is left out and flagged. */
export type IncidentContext = {
  readonly shape: 'flat' | 'veris'
  readonly rows: readonly { readonly title: string; readonly text: string }[]
  /** What is wrong in the record, in sentences. */
  readonly flags: readonly string[]
}
