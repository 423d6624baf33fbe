import { locale, storyLang } from '../language/locale.ts'
import { player } from '../copy/player.ts'
import { useDesk } from './seat.ts'

/** This seat's roles: what they are for, and what only they know. */
export function PartCard() {
  const me = useDesk().session.desk.get('me')
  if (!me) return null
  return (
    <section class="part" aria-labelledby="part">
      <h2 id="part">
        {player.yourPart}: {me.title}
      </h2>
      {me.roles.map((role) => (
        <div class="part-role" key={role.id} lang={storyLang()}>
          {(me.roles.length > 1 || role.title !== me.title) && <h3>{role.title}</h3>}
          {role.cims !== '' && (
            <p class="part-cims" lang={locale.value}>
              {player.cims(role.cims)}
            </p>
          )}
          <p>{role.brief}</p>
          {role.knows.length > 0 && (
            <>
              <p class="part-know" lang={locale.value}>
                {player.youKnow}
              </p>
              <ul>
                {role.knows.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      ))}
    </section>
  )
}
