import { ActionIcon, Badge, Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopyPlus, IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { OwnReport } from '../../../serve/schema.ts';
import { bringBackReport, ownReportsQuery, removeReport } from '../../api/own-report-queries.ts';
import { useMay, useSession } from '../../session/use-session.ts';
import { useFormat } from '../../words/use-format.ts';
import { fillWord, useWords } from '../../words/words.tsx';
import css from './gallery.module.css';

/** Loaded when it is asked for: it brings the editor's fields. */
const CreateDialog = lazy(() =>
  import('../../editor/create/create-dialog.tsx').then(({ CreateDialog: dialog }) => ({
    default: dialog,
  })),
);

/** The reports that people of this workspace made, and the way to a new one. */
export function OwnReports() {
  const words = useWords();
  const { data = [] } = useQuery(ownReportsQuery());
  const mayWrite = useMay('write');
  const [isOpen, setOpen] = useState(false);
  if (!mayWrite && data.length === 0) return null;
  return (
    <section className={css['own']} aria-labelledby="own-reports">
      <header className={css['cardsHead']}>
        <h2 id="own-reports">{words.ownReports}</h2>
        {mayWrite ? (
          <Button leftSection={<IconPlus size={17} stroke={1.8} />} onClick={() => setOpen(true)}>
            {words.newReport}
          </Button>
        ) : null}
      </header>
      {data.length === 0 ? <p className="muted">{words.ownReportsNone}</p> : null}
      <ul className={css['ownList']}>
        {data.map((report) => (
          <OwnReportRow key={report.id} report={report} />
        ))}
      </ul>
      {isOpen ? (
        <Suspense fallback={null}>
          <CreateDialog template={null} isOpen onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </section>
  );
}

function OwnReportRow({ report }: { report: OwnReport }) {
  const words = useWords();
  const format = useFormat();
  const session = useSession();
  const mayChange =
    session !== null &&
    (session.rights.includes('write_all') ||
      (session.rights.includes('write') && report.by === session.person.id));
  const reference = report.published === null ? `${report.id}@draft` : report.id;
  return (
    <li className={css['ownRow']}>
      <Link to="/reports/$template" params={{ template: reference }} className={css['ownName']}>
        {report.name}
      </Link>
      <span className="muted">{format.moment(report.updatedAt)}</span>
      <Badge variant="light" color={report.published === null ? 'gray' : 'blue'} tt="none">
        {report.published === null
          ? words.ownDraft
          : report.hasChanges
            ? words.ownChanged
            : words.ownPublished}
      </Badge>
      {mayChange ? <OwnReportMenu report={report} /> : null}
    </li>
  );
}

function OwnReportMenu({ report }: { report: OwnReport }) {
  const words = useWords();
  const queries = useQueryClient();
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['own-reports'] });
  const [isCopying, setCopying] = useState(false);
  const undo = async (): Promise<void> => {
    await bringBackReport(report.id);
    await refresh();
  };
  const remove = async (): Promise<void> => {
    await removeReport(report.id);
    await refresh();
    notifications.show({
      message: (
        <span className={css['undo']}>
          {fillWord(words.ownRemoved, { name: report.name })}
          <Button variant="subtle" size="compact-sm" onClick={() => void undo()}>
            {words.undo}
          </Button>
        </span>
      ),
      autoClose: 12_000,
    });
  };
  return (
    <>
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={fillWord(words.blockMenu, { title: report.name })}
          >
            <IconDots size={17} stroke={1.8} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPencil size={17} stroke={1.6} />}
            component={Link}
            to={`/reports/${report.id}/edit`}
          >
            {words.editReport}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCopyPlus size={17} stroke={1.6} />}
            onClick={() => setCopying(true)}
          >
            {words.copyReport}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={17} stroke={1.6} />}
            color="red"
            onClick={() => void remove()}
          >
            {words.removeReport}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isCopying ? (
        <Suspense fallback={null}>
          <CreateDialog template={`${report.id}@draft`} isOpen onClose={() => setCopying(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
