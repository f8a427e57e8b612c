import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import {
  dataSearch,
  gallerySearch,
  identitySearch,
  importSearch,
  kpisSearch,
  mappingSearch,
  newSourceSearch,
  reportSearch,
  signInSearch,
} from '../reading/page-search.ts';
import { parseSearch, printSearch } from '../reading/search.ts';
import type { Search } from '../reading/search.ts';
import { PortfolioPage } from '../page/portfolio/portfolio-page.tsx';
import { ErrorPage } from '../shell/error-page.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { Frame } from '../shell/frame.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage });

const portfolio = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: reportSearch,
  component: PortfolioPage,
});
const gallery = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: gallerySearch,
  component: lazyRouteComponent(() => import('../page/gallery/gallery-page.tsx'), 'GalleryPage'),
});
const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$template',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('../page/report/report-page.tsx'), 'ReportPage'),
});
const editor = createRoute({
  getParentRoute: () => root,
  path: '/reports/$report/edit',
  component: lazyRouteComponent(() => import('../editor/editor-page.tsx'), 'EditorPage'),
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$account',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('../page/account/account-page.tsx'), 'AccountPage'),
});
const imports = createRoute({
  getParentRoute: () => root,
  path: '/import',
  validateSearch: importSearch,
  component: lazyRouteComponent(() => import('../page/import/import-page.tsx'), 'ImportPage'),
});
const data = createRoute({
  getParentRoute: () => root,
  path: '/data',
  validateSearch: dataSearch,
  component: lazyRouteComponent(() => import('../page/data/data-page.tsx'), 'DataPage'),
});
const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  component: lazyRouteComponent(() => import('../page/sources/sources-page.tsx'), 'SourcesPage'),
});
const newSource = createRoute({
  getParentRoute: () => root,
  path: '/sources/new',
  validateSearch: newSourceSearch,
  component: lazyRouteComponent(
    () => import('../page/sources/new-source-page.tsx'),
    'NewSourcePage',
  ),
});
const source = createRoute({
  getParentRoute: () => root,
  path: '/sources/$source',
  component: lazyRouteComponent(() => import('../page/sources/source-page.tsx'), 'SourcePage'),
});
const mapping = createRoute({
  getParentRoute: () => root,
  path: '/sources/$source/mapping',
  validateSearch: mappingSearch,
  component: lazyRouteComponent(() => import('../page/mapping/mapping-page.tsx'), 'MappingPage'),
});
const identity = createRoute({
  getParentRoute: () => root,
  path: '/identity',
  validateSearch: identitySearch,
  component: lazyRouteComponent(() => import('../page/identity/identity-page.tsx'), 'IdentityPage'),
});
const kpis = createRoute({
  getParentRoute: () => root,
  path: '/kpis',
  validateSearch: kpisSearch,
  component: lazyRouteComponent(() => import('../page/kpis/kpis-page.tsx'), 'KpisPage'),
});

const reconnect = createRoute({
  getParentRoute: () => root,
  path: '/reconnect',
  component: lazyRouteComponent(
    () => import('../page/reconnect/reconnect-page.tsx'),
    'ReconnectPage',
  ),
});
const consentReturn = createRoute({
  getParentRoute: () => root,
  path: '/consent/return',
  component: lazyRouteComponent(() => import('../page/reconnect/return-page.tsx'), 'ReturnPage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../page/door/sign-in-page.tsx'), 'SignInPage'),
});
const claim = createRoute({
  getParentRoute: () => root,
  path: '/claim',
  component: lazyRouteComponent(() => import('../page/door/claim-page.tsx'), 'ClaimPage'),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../page/door/pass-page.tsx'), 'PassPage'),
});
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  component: lazyRouteComponent(() => import('../page/door/pass-page.tsx'), 'PassPage'),
});
const me = createRoute({
  getParentRoute: () => root,
  path: '/me',
  component: lazyRouteComponent(() => import('../page/me/me-page.tsx'), 'MePage'),
});
const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('../page/people/people-page.tsx'), 'PeoplePage'),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  component: lazyRouteComponent(() => import('../page/audit/audit-page.tsx'), 'AuditPage'),
});

const routeTree = root.addChildren([
  portfolio,
  gallery,
  report,
  editor,
  account,
  imports,
  data,
  kpis,
  sources,
  newSource,
  source,
  reconnect,
  consentReturn,
  signIn,
  claim,
  invitation,
  reset,
  me,
  people,
  audit,
  identity,
  mapping,
]);

/** Every page by its address. Pages load when they are opened, or when a link to them is about to be followed. */
export function createAppRouter() {
  return createRouter({
    routeTree,
    parseSearch,
    stringifySearch: (search) => printSearch(search as Search),
    defaultPreload: 'intent',
    defaultErrorComponent: ErrorPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
