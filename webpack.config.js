const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { notices } = require('./scripts/notices.cjs');

const OFFICE = 'https://appsforoffice.microsoft.com';

/**
 * What a page may load and reach. Fluent writes its styles into <style> elements as components appear: a nonce in a
 * static page would be known to everyone, so inline styles stay allowed; inline scripts never are.
 */
const policy = ({ scripts, connect, workers }) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect}`,
    `worker-src ${workers}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');

const PAGES = [
  { name: 'taskpane', policy: policy({ scripts: `'self' ${OFFICE}`, connect: "'self'", workers: "'none'" }) },
  { name: 'standalone', policy: policy({ scripts: "'self'", connect: "'none'", workers: 'blob:' }) },
];

const swc = (isProduction) => ({
  loader: 'swc-loader',
  options: {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic', development: !isProduction } },
    },
  },
});

async function devServer() {
  const { httpsOptions } = await import('./scripts/dev-certificate.mjs');
  return {
    port: 3000,
    hot: false,
    liveReload: true,
    // The live-reload client needs a socket, which the policy of the pages forbids on purpose.
    client: false,
    webSocketServer: false,
    server: { type: 'https', options: await httpsOptions() },
    static: false,
  };
}

const ZIP_WITHOUT_WASM = { '@zip.js/zip.js$': '@zip.js/zip.js/index-native.js' };

/** Comments on licences are not kept in the scripts: the notices beside them have the whole texts. */
const minimizer = [
  new MinimizerPlugin({
    minify: MinimizerPlugin.swcMinify,
    extractComments: false,
    minimizerOptions: { format: { comments: false } },
  }),
];

/** The command line in one file, for machines that have Node and nothing else. */
const command = (isProduction) => ({
  name: 'command',
  mode: isProduction ? 'production' : 'development',
  target: 'node20',
  devtool: false,
  entry: { 'socle-budget': './src/cli/main.ts' },
  output: { path: path.resolve(__dirname, 'dist/commande'), filename: '[name].cjs' },
  resolve: { extensions: ['.ts', '.js'], alias: ZIP_WITHOUT_WASM },
  module: {
    // Readers of other formats stay in the one file; they are run when such a file comes. What the sources alone need to be
    // read is looked for by Node itself, and never from here.
    parser: { javascript: { dynamicImportMode: 'eager', createRequire: false } },
    rules: [
      { test: /\.ts$/, exclude: /node_modules/, use: swc(isProduction) },
      { test: /\.csv$/, type: 'asset/source' },
    ],
  },
  optimization: { minimizer },
  plugins: [notices()],
  // Nobody downloads it to see a page.
  performance: false,
});

module.exports = async (env, { mode }) => {
  const isProduction = mode !== 'development';
  const pages = {
    name: 'pages',
    mode: isProduction ? 'production' : 'development',
    // The policy forbids eval, which most fast development source maps need.
    devtool: isProduction ? false : 'source-map',
    entry: Object.fromEntries(PAGES.map(({ name }) => [name, `./src/${name}/index.tsx`])),
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: isProduction ? '[name].[contenthash:8].js' : '[name].js',
      // Relative addresses, so that the page also opens from a folder.
      publicPath: '',
      clean: { keep: /^commande/ },
    },
    resolve: {
      extensions: ['.ts', '.tsx', '.js'],
      // The library would fetch WebAssembly from a data: address: the policy forbids both.
      alias: ZIP_WITHOUT_WASM,
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          oneOf: [
            { resourceQuery: /inline-worker/, loader: require.resolve('./scripts/inline-worker-loader.js') },
            { use: swc(isProduction) },
          ],
        },
        // A worker made of text has no address to load a part of itself from.
        { compiler: 'inline-worker', test: /\.tsx?$/, parser: { dynamicImportMode: 'eager' } },
        { test: /\.csv$/, type: 'asset/source' },
      ],
    },
    optimization: {
      minimizer,
      splitChunks: {
        chunks: 'all',
        // What only some files need stays apart, to be loaded with the first of them.
        cacheGroups: { defaultVendors: { name: 'vendor', test: /node_modules/, chunks: 'initial' } },
      },
    },
    plugins: [
      ...PAGES.map(
        (page) =>
          new HtmlPlugin({
            filename: `${page.name}.html`,
            template: `./src/${page.name}/${page.name}.html`,
            chunks: [page.name],
            policy: page.policy,
          }),
      ),
      notices(),
      new CopyPlugin({ patterns: [{ from: 'assets/icons/*.png' }] }),
    ],
    // The largest is the worker, whose one script holds all formats of files; it comes after the page is drawn.
    performance: { maxEntrypointSize: 1_300_000, maxAssetSize: 1_200_000 },
    ...(env.WEBPACK_SERVE ? { devServer: await devServer() } : {}),
  };
  return env.WEBPACK_SERVE ? pages : [pages, command(isProduction)];
};
