declare const kind: unique symbol

/** A checked name of one kind. Only the scenario parser (and tests) make one from text. */
type Id<Kind extends string> = string & { readonly [kind]: Kind }

export type InjectId = Id<'inject'>
export type DecisionId = Id<'decision'>
export type OptionId = Id<'option'>
export type RoleId = Id<'role'>
export type SeatId = Id<'seat'>
export type PhaseId = Id<'phase'>
export type FactId = Id<'fact'>
export type SystemId = Id<'system'>
export type PlaceId = Id<'place'>
export type CaseId = Id<'case'>
export type MeterId = Id<'meter'>
export type ClockId = Id<'clock'>
export type TaskId = Id<'task'>
export type ObjectiveId = Id<'objective'>
export type QuestionId = Id<'question'>
export type SourceId = Id<'source'>
export type ParticipantId = Id<'participant'>
