import type { ObjectiveDoc, TaskDoc } from '../../shared/wire/watching.ts'
import { evaluatorCopy as copy } from '../copy/evaluator.ts'
import { Icon } from '../ui/Icon.tsx'
import { useDesk } from './desk.ts'
import { RateForm } from './RateForm.tsx'

/** Objectives with their tasks; the one that is open can be rated. */
export function TaskList() {
  const { session, mine } = useDesk()
  const tasks = session.desk.list('task')
  return (
    <section class="tasks" aria-labelledby="tasks-heading">
      <div class="tasks-head">
        <h2 id="tasks-heading">{copy.tasks}</h2>
        <span class="num" role="status">
          {copy.ratedOf(mine.value.size, tasks.length)}
        </span>
      </div>
      {session.desk.list('objective').map((objective) => (
        <Objective
          key={objective.id}
          objective={objective}
          tasks={tasks.filter((task) => task.objective === objective.id)}
        />
      ))}
    </section>
  )
}

function Objective({
  objective,
  tasks,
}: {
  readonly objective: ObjectiveDoc
  readonly tasks: readonly TaskDoc[]
}) {
  if (tasks.length === 0) return null
  return (
    <section class="objective" aria-label={copy.objective(objective.title)}>
      <h3>
        {objective.title} <small>{objective.capability}</small>
      </h3>
      <ul>
        {tasks.map((task) => (
          <Task key={task.id} task={task} />
        ))}
      </ul>
    </section>
  )
}

function Task({ task }: { readonly task: TaskDoc }) {
  const desk = useDesk()
  const open = desk.open.value === task.id
  return (
    <li class={open ? 'task open' : 'task'}>
      <button
        type="button"
        class="task-button"
        aria-expanded={open}
        onClick={() => (desk.open.value = open ? undefined : task.id)}
      >
        <Mine task={task.id} />
        <span class="task-text">
          <b>{task.title}</b>
          <small>
            {copy.decision(task.decision.number, task.decision.title)} · {task.dimension}
          </small>
        </span>
        <Icon name={open ? 'up' : 'down'} size={16} />
      </button>
      {open && <RateForm task={task} />}
    </li>
  )
}

/** This evaluator's letter on a task, or that it waits to be sent. */
function Mine({ task }: { readonly task: string }) {
  const { session, mine } = useDesk()
  const unsent = session.waiting.value.some(
    ({ type, payload }) => type === 'rate' && (payload as { task?: string }).task === task,
  )
  if (unsent) return <span class="task-letter waiting">{copy.waiting}</span>
  const rating = mine.value.get(task)?.rating
  return (
    <span class={`task-letter letter-${rating?.replace('/', '') ?? 'none'}`}>
      <span aria-hidden="true">{rating ?? '–'}</span>
      <span class="sr">{rating === undefined ? copy.notRated : copy.yours(rating)}</span>
    </span>
  )
}
