import type { PlanDoc } from '../../shared/wire/views.ts'

type At = readonly [number, number, number, number]
const place = (id: string, at: At, uses: readonly string[] = []) => ({
  id,
  name: id,
  short: id,
  art: 'desk',
  beds: 0,
  at,
  uses,
})

/** A clinic of twelve places, two corridors and eight systems. */
export const clinicPlan = {
  floor: 'Ground floor',
  corridors: [
    { name: 'Upper corridor', at: [0, 5, 24, 1.2] },
    { name: 'Lower corridor', at: [0, 10.7, 24, 1.2] },
  ],
  places: [
    place('suite-1', [0, 0, 6, 5], ['imaging', 'records']),
    place('suite-2', [6, 0, 6, 5], ['imaging']),
    place('ct', [12, 0, 6, 5], ['imaging']),
    place('mri', [18, 0, 6, 5], ['imaging']),
    place('admissions', [0, 6.2, 4.5, 4.5], ['records']),
    place('recovery', [4.5, 6.2, 9, 4.5], ['records']),
    place('xray', [13.5, 6.2, 5.5, 4.5], ['imaging']),
    place('stores', [19, 6.2, 5, 4.5]),
    place('reception', [0, 11.9, 5.5, 4.6], ['phones']),
    place('clinic', [5.5, 11.9, 6, 4.6], ['records']),
    place('servers', [11.5, 11.9, 4.5, 4.6], ['identity']),
    place('incident', [16, 11.9, 8, 4.6]),
  ],
  systems: [
    'records',
    'imaging',
    'booking',
    'phones',
    'email',
    'contacts',
    'identity',
    'backups',
  ].map((id) => ({ id, name: `The ${id}`, plain: '' })),
  meters: [],
} as unknown as PlanDoc
