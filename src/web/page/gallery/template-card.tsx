import { Link } from '@tanstack/react-router';
import { IconArrowRight, IconPlugConnectedX } from '@tabler/icons-react';
import type { TemplateCard } from '../../../serve/schema.ts';
import { fillWord, useLocale, useWords } from '../../words/words.tsx';
import { entityNames } from '../../words/entity-names.ts';
import { audienceName, cadenceName } from './card-words.ts';
import css from './gallery.module.css';
import { LiveThumbnail } from './live-thumbnail.tsx';
import { NeedsList } from './needs-list.tsx';
import { Thumbnail } from './thumbnail.tsx';

type Props = {
  template: TemplateCard;
  compact?: boolean;
  /** With a picture drawn from the reader's data, and what it needs of it. */
  live?: boolean;
};

/** A report as a card: what it looks like, who reads it, whether the data can fill it. */
export function TemplateCardView({ template, compact = false, live = false }: Props) {
  const words = useWords();
  const body = (
    <>
      <div className={css['thumb']}>
        {live && template.status !== 'missing' ? (
          <LiveThumbnail template={template.id} cover={template.cover} />
        ) : (
          <Thumbnail template={template.id} />
        )}
      </div>
      <span className={css['body']}>
        <span className={css['eyebrow']}>
          {template.audience.map((audience) => audienceName(words, audience)).join(' · ')}
          <span>{cadenceName(words, template.cadence)}</span>
        </span>
        <span className={css['title']}>{template.title}</span>
        <span className={css['description']} data-compact={compact || undefined}>
          {template.description}
        </span>
        <CardStatus template={template} />
      </span>
    </>
  );
  return (
    <article className={css['card']} data-status={template.status}>
      {template.status === 'missing' ? (
        <div className={css['open']}>{body}</div>
      ) : (
        <Link to="/reports/$template" params={{ template: template.id }} className={css['open']}>
          {body}
        </Link>
      )}
      {live && template.needs.length > 0 ? <NeedsList needs={template.needs} /> : null}
    </article>
  );
}

function CardStatus({ template }: { template: TemplateCard }) {
  const words = useWords();
  const names = entityNames(template.missing, useLocale());
  switch (template.status) {
    case 'ready':
      return (
        <span className={css['status']}>
          {words.openReport}
          <IconArrowRight size={15} stroke={2} aria-hidden="true" />
        </span>
      );
    case 'partial':
      return <span className={css['status']}>{fillWord(words.templatePartial, { names })}</span>;
    case 'missing':
      return (
        <span className={css['status']}>
          <IconPlugConnectedX size={15} stroke={1.8} aria-hidden="true" />
          {fillWord(words.templateMissing, { names })}
        </span>
      );
  }
}
