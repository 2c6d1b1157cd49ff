import {
  BUTTONS,
  DESCRIPTION,
  ID,
  NAME,
  RIBBON_SIZES,
  STARTED,
  type Button,
  type Text,
} from './specification';

/** Where the add-in is served from, and its version. */
export interface Target {
  /** Https address of the folder that holds the pages, without a slash at the end. */
  readonly site: string;
  /** Four numbers, from 1.0. */
  readonly version: string;
}

export const DEVELOPMENT: Target = { site: 'https://localhost:3000', version: '1.0.0.0' };

/** The XML manifest; the same target gives the same text. Throws RangeError for an address that Office would refuse. */
export function manifestXml({ site, version }: Target): string {
  const { protocol, origin, search, hash } = new URL(site);
  if (protocol !== 'https:' || search !== '' || hash !== '' || site.endsWith('/')) {
    throw new RangeError(`${site} is not the https address of a folder.`);
  }
  const icon = (size: number): string => `${site}/assets/icons/icon-${size}.png`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp
  xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"
  xsi:type="TaskPaneApp">
  <Id>${ID}</Id>
  <Version>${version}</Version>
  <ProviderName>${NAME}</ProviderName>
  <DefaultLocale>fr-FR</DefaultLocale>
  <DisplayName DefaultValue="${NAME}"/>
  <Description DefaultValue="${escaped(DESCRIPTION.fr)}">
    <Override Locale="en-US" Value="${escaped(DESCRIPTION.en)}"/>
  </Description>
  <IconUrl DefaultValue="${icon(32)}"/>
  <HighResolutionIconUrl DefaultValue="${icon(64)}"/>
  <SupportUrl DefaultValue="${site}/standalone.html"/>
  <AppDomains>
    <AppDomain>${origin}</AppDomain>
  </AppDomains>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <!-- ExcelApi 1.9 is checked at run time: declared here, the add-in would vanish from older versions without a word. -->
  <DefaultSettings>
    <SourceLocation DefaultValue="${site}/taskpane.html"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="GetStarted.Title"/>
            <Description resid="GetStarted.Description"/>
            <LearnMoreUrl resid="Standalone.Url"/>
          </GetStarted>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="SocleBudget.Group">
                <Label resid="Group.Label"/>
                ${icons(16)}
${BUTTONS.map(control).join('\n')}
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
${RIBBON_SIZES.map((size) => `        <bt:Image id="Icon.${size}" DefaultValue="${icon(size)}"/>`).join('\n')}
      </bt:Images>
      <bt:Urls>
        <bt:Url id="Standalone.Url" DefaultValue="${site}/standalone.html"/>
${BUTTONS.map(({ id, page }) => `        <bt:Url id="${id}.Url" DefaultValue="${site}/${page}"/>`).join('\n')}
      </bt:Urls>
      <bt:ShortStrings>
${string('GetStarted.Title', STARTED.title)}
${string('Group.Label', { fr: NAME, en: NAME })}
${BUTTONS.map(({ id, label }) => string(`${id}.Label`, label)).join('\n')}
      </bt:ShortStrings>
      <bt:LongStrings>
${string('GetStarted.Description', STARTED.text)}
${BUTTONS.map(({ id, tip }) => string(`${id}.Tip`, tip)).join('\n')}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
}

function control({ id, pane }: Button): string {
  return `                <Control xsi:type="Button" id="SocleBudget.${id}">
                  <Label resid="${id}.Label"/>
                  <Supertip>
                    <Title resid="${id}.Label"/>
                    <Description resid="${id}.Tip"/>
                  </Supertip>
                  ${icons(18)}
                  <Action xsi:type="ShowTaskpane">
                    <TaskpaneId>SocleBudget.${pane}.Pane</TaskpaneId>
                    <SourceLocation resid="${id}.Url"/>
                  </Action>
                </Control>`;
}

function icons(indent: number): string {
  const margin = ' '.repeat(indent);
  const images = RIBBON_SIZES.map((size) => `${margin}  <bt:Image size="${size}" resid="Icon.${size}"/>`);
  return `<Icon>\n${images.join('\n')}\n${margin}</Icon>`;
}

function string(id: string, { fr, en }: Text): string {
  return `        <bt:String id="${id}" DefaultValue="${escaped(fr)}">
          <bt:Override Locale="en-US" Value="${escaped(en)}"/>
        </bt:String>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
