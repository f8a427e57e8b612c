import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo } from 'react';
import { workspaceQuery } from '../api/queries.ts';
import { useSession } from '../session/use-session.ts';
import { GROUND, themeOf, variablesOf } from '../theme/theme.ts';
import { createQueryClient } from './query-client.ts';
import { ReaderProvider } from './reader.tsx';
import { createAppRouter } from './router.tsx';

const queryClient = createQueryClient();
const router = createAppRouter();
const colorSchemes = localStorageColorSchemeManager({ key: 'rapport.theme' });

/** Server state, brand, language and pages, from the outside in. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Branded />
    </QueryClientProvider>
  );
}

function Branded() {
  const isIn = useSession() !== null;
  const { data: workspace } = useQuery({ ...workspaceQuery(), enabled: isIn });
  const brand = workspace?.brand ?? null;
  const theme = useMemo(() => themeOf(brand), [brand]);
  const variables = useMemo(() => variablesOf(brand), [brand]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemes}
    >
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={GROUND.light} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={GROUND.dark} />
      <ReaderProvider workspace={workspace ?? null}>
        <Notifications position="bottom-right" />
        <RouterProvider router={router} />
      </ReaderProvider>
    </MantineProvider>
  );
}
