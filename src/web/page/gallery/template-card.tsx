import { Link } from '@tanstack/react-router';
import { IconArrowRight, IconPlugConnectedX } from '@tabler/icons-react';
import type { TemplateCard } from '../../../serve/schema.ts';
import { fillWord, useLocale, useWords } from '../../words/words.tsx';
import { entityNames } from '../../words/entity-names.ts';
import { audienceName, cadenceName } from './card-words.ts';
import css from './gallery.module.css';
import { Thumbnail } from './thumbnail.tsx';

type Props = { template: TemplateCard; compact?: boolean };

/** A report as a card: what it looks like, who reads it, whether the data can fill it. */
export function TemplateCardView({ template, compact = false }: Props) {
  const words = useWords();
  const body = (
    <>
      <span className={css['thumb']}>
        <Thumbnail template={template.id} />
      </span>
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
  if (template.status === 'missing') {
    return (
      <div className={css['card']} data-status="missing">
        {body}
      </div>
    );
  }
  return (
    <Link
      to="/reports/$template"
      params={{ template: template.id }}
      className={css['card']}
      data-status={template.status}
    >
      {body}
    </Link>
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
