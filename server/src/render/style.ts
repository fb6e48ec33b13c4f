/**
 * Our own CSL style for Norwegian public documents, in the spirit of Norsk APA, with «og» and «mfl.» written out (decision 15).
 * In pandoc `[@pbl{}, § 11-5]` has an empty page as locator: nobody cites a law by page, so laws never print «s.».
 * Laws are cited by their everyday name, NOU, Meld. St. and Prop. (CSL type `bill`) by their number, without a year of their own.
 */
export const STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="nb-NO" demote-non-dropping-particle="never">
  <info>
    <title>Belegg – norske offentlige dokumenter</title>
    <id>belegg-offentlige-dokumenter</id>
    <updated>2026-11-22T00:00:00+00:00</updated>
  </info>
  <macro name="author-list">
    <names variable="author">
      <name and="text" delimiter=", " delimiter-precedes-last="never" initialize-with=". " name-as-sort-order="all" sort-separator=", "/>
      <substitute>
        <names variable="editor"/>
        <text macro="leading-title"/>
      </substitute>
    </names>
  </macro>
  <macro name="leading-title">
    <choose>
      <if type="legislation regulation" match="any">
        <text variable="title-short" text-case="capitalize-first"/>
      </if>
      <else-if type="bill">
        <text variable="number"/>
      </else-if>
      <else>
        <text variable="title" font-style="italic"/>
      </else>
    </choose>
  </macro>
  <macro name="author-short">
    <choose>
      <if type="legislation regulation" match="any">
        <text variable="title-short"/>
      </if>
      <else-if type="bill">
        <text variable="number"/>
      </else-if>
      <else>
        <names variable="author">
          <name form="short" and="text" delimiter=", " delimiter-precedes-last="never" initialize-with=". "/>
          <substitute>
            <names variable="editor"/>
            <text variable="title-short" quotes="true"/>
            <text variable="title" quotes="true"/>
          </substitute>
        </names>
      </else>
    </choose>
  </macro>
  <macro name="year">
    <choose>
      <if variable="issued">
        <date variable="issued"><date-part name="year"/></date>
      </if>
      <else>
        <text term="no date" form="short"/>
      </else>
    </choose>
    <text variable="year-suffix"/>
  </macro>
  <macro name="year-in-text">
    <choose>
      <if type="bill" match="none">
        <text macro="year"/>
      </if>
    </choose>
  </macro>
  <macro name="locator">
    <choose>
      <if locator="section">
        <group delimiter=" ">
          <label variable="locator" form="symbol" plural="never"/>
          <text variable="locator"/>
        </group>
      </if>
      <else-if type="legislation regulation" match="any">
        <group delimiter=" ">
          <choose>
            <if locator="page" match="none">
              <label variable="locator" form="short" plural="never"/>
            </if>
          </choose>
          <text variable="locator"/>
        </group>
      </else-if>
      <else>
        <group delimiter=" ">
          <label variable="locator" form="short" plural="never"/>
          <text variable="locator"/>
        </group>
      </else>
    </choose>
  </macro>
  <macro name="head">
    <choose>
      <if type="legislation regulation bill" match="any">
        <text macro="leading-title"/>
      </if>
      <else>
        <text macro="author-list"/>
      </else>
    </choose>
  </macro>
  <macro name="title-part">
    <choose>
      <if type="legislation regulation" match="any">
        <group delimiter=" ">
          <text variable="title"/>
          <text variable="number" prefix="(" suffix=")"/>
        </group>
      </if>
      <else-if type="bill">
        <text variable="title" font-style="italic"/>
      </else-if>
      <else-if variable="author editor" match="any">
        <choose>
          <if type="article-journal article-newspaper article-magazine chapter" match="any">
            <text variable="title"/>
          </if>
          <else>
            <group delimiter=" ">
              <text variable="title" font-style="italic"/>
              <text macro="series"/>
            </group>
          </else>
        </choose>
      </else-if>
      <else>
        <text macro="series"/>
      </else>
    </choose>
  </macro>
  <macro name="series">
    <group prefix="(" suffix=")" delimiter=" ">
      <text variable="collection-title"/>
      <text variable="number"/>
    </group>
  </macro>
  <macro name="container">
    <choose>
      <if type="chapter">
        <group delimiter=" ">
          <text term="in" text-case="capitalize-first"/>
          <text variable="container-title" font-style="italic"/>
          <group prefix="(" suffix=")" delimiter=" ">
            <label variable="page" form="short" plural="never"/>
            <text variable="page"/>
          </group>
        </group>
      </if>
      <else-if type="article-journal article-newspaper article-magazine article" match="any">
        <group delimiter=", ">
          <text variable="container-title" font-style="italic"/>
          <choose>
            <if variable="volume">
              <group>
                <text variable="volume" font-style="italic"/>
                <text variable="issue" prefix="(" suffix=")"/>
              </group>
            </if>
            <else>
              <text variable="issue" prefix="nr. "/>
            </else>
          </choose>
          <text variable="page"/>
        </group>
      </else-if>
    </choose>
  </macro>
  <macro name="publisher-part">
    <choose>
      <if type="bill">
        <names variable="author">
          <name and="text" delimiter=", " delimiter-precedes-last="never"/>
        </names>
      </if>
      <else>
        <text variable="publisher"/>
      </else>
    </choose>
  </macro>
  <macro name="access">
    <choose>
      <if variable="DOI">
        <text variable="DOI" prefix="https://doi.org/"/>
      </if>
      <else-if variable="URL">
        <choose>
          <if variable="accessed">
            <group delimiter=" ">
              <text term="retrieved" text-case="capitalize-first"/>
              <date variable="accessed">
                <date-part name="day" suffix=". "/>
                <date-part name="month" suffix=" "/>
                <date-part name="year"/>
              </date>
              <text term="from"/>
              <text variable="URL"/>
            </group>
          </if>
          <else>
            <text variable="URL"/>
          </else>
        </choose>
      </else-if>
    </choose>
  </macro>
  <citation et-al-min="3" et-al-use-first="1" disambiguate-add-year-suffix="true">
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=", ">
        <text macro="author-short"/>
        <text macro="year-in-text"/>
        <text macro="locator"/>
      </group>
    </layout>
  </citation>
  <bibliography et-al-min="21" et-al-use-first="19" et-al-use-last="true" hanging-indent="true">
    <sort>
      <key macro="head"/>
      <key variable="issued"/>
      <key variable="title"/>
    </sort>
    <layout>
      <group delimiter=". ">
        <group delimiter=" ">
          <choose>
            <if type="bill">
              <text macro="head"/>
            </if>
            <else>
              <text macro="head" suffix="."/>
              <group prefix="(" suffix=")">
                <text macro="year"/>
              </group>
            </else>
          </choose>
        </group>
        <text macro="title-part"/>
        <text macro="container"/>
        <text macro="publisher-part"/>
      </group>
      <text value="."/>
      <text macro="access" prefix=" "/>
    </layout>
  </bibliography>
</style>
`;
